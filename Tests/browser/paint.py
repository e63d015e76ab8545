"""Prints how fast a page of a built site shows in Chromium with a fourfold slower processor.

usage: python Tests/browser/paint.py SITE [PAGE] [RUNS]
"""
import os
import pathlib
import statistics
import sys

from playwright.sync_api import sync_playwright

PAINT = """new Promise(resolve => new PerformanceObserver(list => {
  const one = list.getEntriesByName('first-contentful-paint')[0];
  if (one) resolve(one.startTime);
}).observe({type: 'paint', buffered: true}))"""


def main(site, name="plans/qinghe-2023.html", runs="9"):
    address = (pathlib.Path(site).resolve() / name).as_uri()
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        for _ in range(int(runs)):
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto(address)
            times.append(page.evaluate(PAINT))
            context.close()
        browser.close()
    times.sort()
    print(f"{name}: first contentful paint, 4x slower processor, {len(times)} runs: "
          f"median {statistics.median(times):.0f} ms, {times[0]:.0f} to {times[-1]:.0f} ms")


main(*sys.argv[1:])
