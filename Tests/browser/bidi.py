"""Stock Firefox by WebDriver BiDi: no driver program is needed."""
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

import websocket

EVENTS = ["log.entryAdded", "network.beforeRequestSent", "browsingContext.load",
          "browsingContext.fragmentNavigated", "browsingContext.navigationFailed"]


class Firefox:
    def __init__(self, preferences={}):
        self.profile = pathlib.Path(tempfile.mkdtemp())
        (self.profile / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
            for name, value in preferences.items()))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [os.environ.get("FIREFOX", "firefox-esr"), "--headless", "--profile", str(self.profile),
             "--remote-debugging-port", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number, self.errors, self.requests = 0, [], []
        # Navigations that have come to their end: what became of each, in order.
        self.ended = {}
        try:
            self.socket = self.connected(port)
            self.call("session.new", {"capabilities": {}})
            self.call("session.subscribe", {"events": EVENTS})
            self.context = self.call("browsingContext.getTree", {})["contexts"][0]["context"]
        except BaseException:
            self.end()
            raise

    def connected(self, port):
        for _ in range(240):
            try:
                return websocket.create_connection(
                    f"ws://127.0.0.1:{port}/session", suppress_origin=True, timeout=60)
            except OSError:
                time.sleep(0.25)
        raise RuntimeError("Firefox does not answer")

    def call(self, method, parameters):
        self.number += 1
        number = self.number
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.receive()
            if message.get("id") == number:
                if message["type"] == "error":
                    raise RuntimeError(message["message"])
                return message["result"]

    def receive(self):
        """The next message; what events say is kept."""
        message = json.loads(self.socket.recv())
        method, parameters = message.get("method"), message.get("params", {})
        if method == "log.entryAdded" and parameters["level"] == "error":
            self.errors.append(parameters["text"])
        if method == "network.beforeRequestSent":
            self.requests.append(parameters["request"]["url"])
        if method in EVENTS[2:] and parameters["context"] == self.context:
            self.ended[parameters["navigation"]] = method
        return message

    def wait_for_end(self, navigation):
        while navigation not in self.ended:
            self.receive()
        if self.ended[navigation] == "browsingContext.navigationFailed":
            raise RuntimeError("a page could not be opened")

    def open(self, url):
        """Opens a page and waits for its load event.

        Firefox's own wait ends early where the page before was still loading: with that page's end.
        """
        self.wait_for_end(self.call("browsingContext.navigate", {
            "context": self.context, "url": url, "wait": "none"})["navigation"])

    @contextlib.contextmanager
    def loading(self):
        """Waits for the load event of a page that what is done within opens."""
        known = len(self.ended)
        yield
        while "browsingContext.load" not in list(self.ended.values())[known:]:
            self.receive()

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
        self.end()

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.profile, ignore_errors=True)
