import QtQml

/** The letters of the keyboard on the screen, by language; what a long press offers. */
QtObject {
    id: root

    readonly property list<string> languages: ["en", "de", "fr", "es"]

    readonly property var letters: ({
        "en": ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        "de": ["qwertzuiopü", "asdfghjklöä", "yxcvbnmß"],
        "fr": ["azertyuiop", "qsdfghjklm", "wxcvbné"],
        "es": ["qwertyuiop", "asdfghjklñ", "zxcvbnm"]
    })
    readonly property list<string> symbols: ["@#&%*-+=/\\", "()[]{}<>\"'", "€£$!?;:,_"]

    readonly property var accents: ({
        "a": "àáâäãåæ", "c": "çćč", "d": "ďđ", "e": "èéêëę", "i": "ìíîï", "l": "ł", "n": "ñńň",
        "o": "òóôöõøœ", "r": "ř", "s": "ßśš", "t": "ťþ", "u": "ùúûü", "y": "ýÿ", "z": "źżž",
        "é": "èêëę", "ß": "ß", ".": ",;:!?…", "-": "–—_", "'": "’‘“”", "€": "£$¥₹"
    })

    /** Three rows of signs for a language (its first two letters count) and a page. */
    function rows(language: string, symbolPage: bool): var {
        if (symbolPage)
            return root.symbols
        const code = language.slice(0, 2)
        return root.letters[code] ?? root.letters["en"]
    }

    /** What a long press on `sign` offers, in the sign's own case; empty for none. */
    function variants(sign: string): string {
        const small = root.accents[sign.toLowerCase()] ?? ""
        return sign === sign.toLowerCase() ? small : small.toUpperCase()
    }

    /** The language after this one, for the key that changes it. */
    function following(language: string): string {
        const at = root.languages.indexOf(language.slice(0, 2))
        return root.languages[(at + 1) % root.languages.length]
    }
}
