"""The lists of deliberate faults fit the sources; `script/mutants` applies them."""
import json
import pathlib
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def test_every_change_stands_once_in_its_file():
    done = subprocess.run(
        [REPOSITORY / "script" / "mutants", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_changes_to_every_part_of_the_program():
    entries = [entry for path in pathlib.Path(__file__).parent.glob("*.json")
               for entry in json.loads(path.read_text(encoding="utf-8"))]
    parts = {entry["file"].split("/")[1] for entry in entries}
    assert len(entries) >= 80
    assert {"PlanParsing", "PlanImport", "PlanAnalysis", "SiteRendering", "SiteBuilding",
            "planpress"} <= parts
