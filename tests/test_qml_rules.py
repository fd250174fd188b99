"""House rules for QML that a linter does not know, each with its counter-example."""

import re
from pathlib import Path

import pytest

from kiosk import paths

FILES = sorted(paths.UI.rglob("*.qml"))
FLOWS = {"SignerFlow", "DeskFlow", "FirstStartFlow"}
CONTROLS = ("TouchButton", "ConsentBox", "LineField", "HiddenCorner")
"""Whatever else can be touched is made of these."""

RULES: dict[str, tuple[str, frozenset[str], str]] = {
    "text goes through PlainLabel": (
        r"^\s*(Text|Label|T\.Label|TextEdit|TextArea) \{",
        frozenset({"PlainLabel"}),
        "    Label { text: name }",
    ),
    "typing goes through LineField": (
        r"^\s*(TextField|TextInput|T\.TextField|SearchField|ComboBox|SpinBox) \{",
        frozenset({"LineField"}),
        "    TextInput {",
    ),
    "no ready-made control that shows markup": (
        r"^\s*(Button|CheckBox|RadioButton|ToolTip|Dialog|Menu|ItemDelegate|Switch) \{",
        frozenset(),
        "    Button { text: name }",
    ),
    "no rich text": (
        r"(RichText|StyledText|MarkdownText|AutoText)",
        frozenset(),
        "Text.StyledText",
    ),
    "no colour outside Theme": (
        r"(\"#[0-9a-fA-F]{3,8}\"|color: \"|Qt\.rgba)",
        frozenset({"Theme", "ThemeColours"}),
        'color: "red"',
    ),
    "no duration outside Theme": (
        r"(duration|interval): \d",
        frozenset({"Theme"}),
        "duration: 200",
    ),
    "no sentence outside qsTr": (
        r"(?<!objectName)\b(text|label|title|note): \"[^\"]*[A-Za-z]{2}",
        frozenset({"Main"}),
        'text: "Thank you"',
    ),
    "no way out of the kiosk": (
        r"(FileDialog|FolderDialog|openUrlExternally|DropArea|Drag\.|WebView|XMLHttpRequest|onLink)",
        frozenset(),
        "Qt.openUrlExternally(link)",
    ),
    "an action for screen readers is the control's own click, which asks whether it is enabled": (
        r"Accessible\.on\w+Action:(?! \w+\.click\(\)$)",
        frozenset(),
        "    Accessible.onPressAction: root.clicked()",
    ),
    "nobody gives a control's signal in its place: a disabled one would act": (
        r"(?<!key\.control)\.clicked\(",
        frozenset(),
        "    onEntered: go.clicked()",
    ),
    "no context from nowhere": (r"\bparent\.parent\b", frozenset(), "parent.parent.width"),
}


def breaches(rule: str, name: str, text: str) -> list[str]:
    """Lines of a file that break `rule`."""
    pattern, exempt, _ = RULES[rule]
    code = [line for line in text.splitlines() if not line.lstrip().startswith("//")]
    return [] if name in exempt else [line for line in code if re.search(pattern, line)]


@pytest.mark.parametrize("rule", RULES)
def test_every_file_keeps_the_rule(rule: str) -> None:
    """No file breaks it."""
    assert FILES
    found = {f.name: breaches(rule, f.stem, f.read_text("utf-8")) for f in FILES}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_has_teeth(rule: str) -> None:
    """Negative control: its counter-example is caught."""
    assert breaches(rule, "AnyScreen", RULES[rule][2])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_click_of_our_own_asks_whether_it_is_enabled(file: Path) -> None:
    """What is no button and has a `click` leaves it to itself to be disabled."""
    assert unguarded(file.read_text("utf-8")) == []


def unguarded(text: str) -> list[str]:
    """Functions called `click` that do not look at `enabled` first."""
    clicks = re.findall(r"function click\(\)[^{]*\{\s*(.*)", text)
    return [first for first in clicks if not re.match(r"if \(!?\w+\.enabled\b", first)]


def test_a_click_that_does_not_ask_is_found() -> None:
    """Negative control: one that acts at once, and one that asks for something else first."""
    assert unguarded("function click(): void {\n    root.held();\n}")
    assert unguarded("function click(): void {\n    if (root.visible)\n        root.held();\n}")


def test_typing_leaves_no_trace() -> None:
    """The one text field switches off menu, prediction, learning, and selection by touch."""
    text = (paths.UI / "Kiosk" / "Controls" / "LineField.qml").read_text("utf-8")
    for wanted in (
        "ContextMenu.menu: null",
        "Qt.ImhSensitiveData | Qt.ImhNoPredictiveText",
        "selectByMouse: false",
    ):
        assert wanted in text


def test_plain_label_is_plain() -> None:
    """The one label shows text as text."""
    text = (paths.UI / "Kiosk" / "Controls" / "PlainLabel.qml").read_text("utf-8")
    assert "textFormat: Text.PlainText" in text


@pytest.mark.parametrize("name", CONTROLS)
def test_every_control_has_a_name_and_a_role(name: str) -> None:
    """What one can touch says to a screen reader what it is."""
    text = (paths.UI / "Kiosk" / "Controls" / f"{name}.qml").read_text("utf-8")
    assert "Accessible.name:" in text
    assert "Accessible.role:" in text


def test_only_main_and_flows_know_the_bridge() -> None:
    """Screens, controls and theme get properties and give signals, and know no Python type."""
    knowing = {f.stem for f in FILES if "import Kiosk.Bridge" in f.read_text("utf-8")}
    assert knowing == {"Main", "Gallery", "Setback", "FirstStart", "ThemeBindings"} | FLOWS


def test_every_file_is_in_its_module(tmp_path: Path) -> None:
    """Each qmldir names each file beside it, and nothing that is not there."""
    for qmldir in paths.UI.rglob("qmldir"):
        named = set(re.findall(r"(\w+\.qml)", qmldir.read_text("utf-8")))
        assert named == {file.name for file in qmldir.parent.glob("*.qml")}
