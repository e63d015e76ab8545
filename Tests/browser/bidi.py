"""Stock Firefox by WebDriver BiDi: no driver program is needed."""
import json
import os
import socket
import subprocess
import time

import websocket


class Firefox:
    def __init__(self, profile):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [os.environ.get("FIREFOX", "firefox-esr"), "--headless", "--profile", str(profile),
             "--remote-debugging-port", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number, self.errors, self.requests = 0, [], []
        for _ in range(120):
            try:
                self.socket = websocket.create_connection(
                    f"ws://127.0.0.1:{port}/session", suppress_origin=True, timeout=60)
                break
            except OSError:
                time.sleep(0.5)
        else:
            raise RuntimeError("Firefox does not answer")
        self.call("session.new", {"capabilities": {}})
        self.call("session.subscribe", {"events": ["log.entryAdded", "network.beforeRequestSent"]})
        self.context = self.call("browsingContext.getTree", {})["contexts"][0]["context"]

    def call(self, method, parameters):
        self.number += 1
        number = self.number
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(message["message"])
                return message["result"]
            self.note(message)

    def note(self, message):
        if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
            self.errors.append(message["params"]["text"])
        if message.get("method") == "network.beforeRequestSent":
            self.requests.append(message["params"]["request"]["url"])

    def open(self, url):
        self.call("browsingContext.navigate",
                  {"context": self.context, "url": url, "wait": "complete"})

    def resize(self, width, height):
        self.call("browsingContext.setViewport", {
            "context": self.context, "viewport": {"width": width, "height": height}})

    def press(self, keys):
        """Presses keys one after another: characters, or the private ones of WebDriver."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.call("input.performActions", {
            "context": self.context,
            "actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def back(self):
        self.call("browsingContext.traverseHistory", {"context": self.context, "delta": -1})

    def run(self, script):
        """The value of an expression, promises awaited; only what JSON can say."""
        result = self.call("script.evaluate", {
            "expression": f"Promise.resolve({script}).then(JSON.stringify)", "awaitPromise": True,
            "target": {"context": self.context}})
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"].get("value") or "null")

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=30)
