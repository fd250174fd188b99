pragma Singleton

import QtQuick
import Kiosk.Theme

// What one signer does with the on-screen keyboard: which layout is up, which key is held, what is
// offered over it. `startOver` forgets all of it.
QtObject {
    id: root

    // A key's letter, or its capital → the letters behind it.
    property var behind: ({})
    // What stands on other letters, and is nothing to see without one.
    property string marks: ""
    // Every layout: code, name, script, letters of its language. A script's name is what stands on the
    // key that leads to it.
    property var layouts: []
    // A script → the layout that stands for it.
    property var standing: ({})
    // The layout of the screen's language.
    property string language: "en_GB"
    // So long a key is held before it offers what is behind it, in milliseconds.
    property int wait: 600

    // The layout that is up.
    property string shown: root.language
    // Whether the list of layouts is open.
    property bool listing: false
    property Item list
    // The key under the finger, what is offered over it, and which of it the finger points at, or -1.
    property KeyCap held
    property list<string> offered: []
    property int pointed: -1
    // What shows `offered`, and knows which of it is where.
    property LetterBubble bubble
    property bool _strayed: false
    property bool _repeated: false
    // Whether what is offered stays though nothing is held any more.
    property bool _stays: false
    // What was chosen with the globe, for fields that insist on nothing.
    property string _chosen: ""
    property bool _insists: false
    readonly property Timer _holding: Timer {
        interval: root._repeated ? Theme.quick : root.held?.repeats ? 2 * root.wait : root.wait
        repeat: root.held?.repeats ?? false
        onTriggered: root._hold()
    }
    onLanguageChanged: {
        root._chosen = "";
        root.shown = root._insists ? root.shown : root.language;
    }

    // A field begins; it may insist on a layout, or leave it to the signer ("").
    function begin(layout: string): void {
        root.release();
        root._insists = layout !== "";
        root.shown = layout || root._chosen || root.language;
    }

    function choose(layout: string): void {
        root.release();
        root._chosen = root._insists ? root._chosen : layout;
        root.shown = layout;
    }

    function startOver(): void {
        root.release();
        root._chosen = "";
        root._insists = false;
        root.shown = root.language;
    }

    // Whatever is held or open is let go of; nothing is typed.
    function release(): void {
        root._drop();
        root.listing = false;
    }

    readonly property var _layout: root.layouts.find(each => each.code === root.shown)

    function script(layout: string): string {
        return root.layouts.find(each => each.code === layout)?.script ?? "Aa";
    }

    // Where one touch leads from here: Latin and Cyrillic, and the script of the screen's language.
    function ways(): list<string> {
        const here = root.script(root.shown);
        const scripts = [root.script(root.language), "Aa", "Яя"];
        return scripts.filter((each, at) => each !== here && scripts.indexOf(each) === at);
    }

    function way(script: string): string {
        return root.script(root.language) === script ? root.language : root.standing[script];
    }

    // What a letter's key types when shift is up. Turkish has two letters i.
    function capital(text: string): string {
        return text === "i" && root.shown === "tr_TR" ? "İ" : text.toUpperCase();
    }

    // What is behind a letter's key: the letters of its layout's language first, then of all, then
    // what Qt put there.
    function letters(text: string, layout: list<string>, upper: bool): var {
        const capitals = layout.map(each => upper ? each.toUpperCase() : each);
        const found = (root.behind[upper ? text.toUpperCase() : text] ?? []).concat(capitals);
        const near = root._layout?.letters ?? [];
        const [here, own] = [upper ? root.capital(text) : text, found.filter(each => near.includes(each.toLowerCase()))];
        return own.concat(found).filter((each, at, all) => each !== here && all.indexOf(each) === at);
    }

    // A finger comes down. Whatever another finger holds counts first.
    function press(key: KeyCap): void {
        root.close();
        if (root.held)
            root.lift(root.held);
        root.held = key;
        root._holding.restart();
    }

    // It moves: over what is offered, or away from its key.
    function move(key: KeyCap, place: point, near: bool): void {
        if (root.held !== key)
            return;
        root.pointed = root.bubble.at(place);
        root._strayed = !near;
    }

    // It is lifted: what it points at is typed, or the key that it did not leave.
    function lift(key: KeyCap): void {
        if (root.held !== key)
            return;
        const [choice, counts] = [root.offered[root.pointed], !root._strayed && !root._repeated];
        root._drop();
        if (choice)
            key.put(choice);
        else if (counts)
            key.click();
    }

    // Another finger touches what is offered.
    function take(choice: int): void {
        root.pointed = choice;
        root.lift(root.held);
    }

    // A switch held this key, and comes up: what is offered stays until something is taken.
    function stay(key: KeyCap): void {
        root._holding.stop();
        root._stays = root.held === key && root.offered.length > 0;
    }

    // What stays offered is wanted no more.
    function close(): void {
        if (root._stays)
            root._drop();
    }

    function cancel(key: KeyCap): void {
        if (root.held === key)
            root._drop();
    }

    function _hold(): void {
        if (root.held.repeats) {
            root._repeated = true;
            root.held.click();
        } else {
            root.offered = root.held.behind;
        }
    }

    function _drop(): void {
        root._holding.stop();
        root.held = null;
        root.offered = [];
        root.pointed = -1;
        root._strayed = false;
        root._repeated = false;
        root._stays = false;
    }
}
