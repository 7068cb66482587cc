#!/usr/bin/env python3
"""Plants each fault in a small house and sees whether the rule for it speaks up."""

import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bans
import check
import graph
import headers
import includes
import sizes
import tree
from source import Fault, House, without

VALUES = graph.Library("sync-engine/contract/values", "onetill_values", (), (), ("tl::expected",))
DOMAIN = graph.Library("pos-app/domain", "onetill_domain", ("onetill_values",), (), ())
STORE = graph.Library("pos-app/store", "onetill_store", ("onetill_values",), (), ("SQLiteCpp",))
DESK = graph.Library("pos-app/desk", "onetill_desk", ("onetill_domain",), ("onetill_store",), ())
VIEW = graph.Library("pos-app/view", "onetill_view", ("onetill_desk",), (), ("Qt6::Core",))
LIBRARIES = [VALUES, DOMAIN, STORE, DESK, VIEW]


class Planted(unittest.TestCase):
    """A temporary house; `rules()` says which rules its files break."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = folder.name

    def plant(self, path, text=""):
        there = os.path.join(self.top, path)
        os.makedirs(os.path.dirname(there), exist_ok=True)
        with open(there, "w", encoding="utf-8") as file:
            file.write(text)

    def rules(self, module, *arguments):
        return sorted({fault.rule for fault in module.faults(House(self.top), *arguments)})

    def breaks(self, rule, path, text, module=bans, arguments=()):
        self.plant(path, text)
        self.assertIn(rule, self.rules(module, *arguments), text)
        self.plant(path, "#pragma once\n" if path.endswith(".h") else "")

    def keeps(self, path, text, module=bans, arguments=()):
        self.plant(path, text)
        self.assertEqual([], self.rules(module, *arguments), text)


class Sizes(Planted):
    def test_a_line_of_101_columns(self):
        self.keeps("pos-app/domain/tax.cpp", "x" * 100 + "\n", sizes)
        self.breaks("line-length", "pos-app/domain/tax.cpp", "é" * 101 + "\n", sizes)

    def test_a_file_of_401_lines(self):
        self.keeps("pos-app/domain/tax.cpp", "\n" * 400, sizes)
        self.breaks("file-size", "pos-app/domain/tax.cpp", "\n" * 401, sizes)

    def test_a_function_of_61_lines(self):
        # What stands before the function, its own lines without the body, what stands behind.
        for path, before, opening, closing, behind in (
                ("pos-app/domain/tax.cpp", "", "int f()\n{\n", "}\n", ""),
                ("pos-app/domain/m.h", "#pragma once\nstruct A {\n",
                 "    int f() const\n    {\n", "    }\n", "};\n"),
                ("tests/run.sh", "", "install() {\n", "}\n", ""),
                ("tests/a.py", "", "def f():\n", "    pass\n", ""),
                ("ui/screens/Sale.qml", "Item {\n", "    function pay() {\n", "    }\n", "}\n")):
            filler = "    pass\n" if path.endswith(".py") else "        ;\n"
            room = 60 - opening.count("\n") - closing.count("\n")
            for length, check_it in ((room, self.keeps), (room + 1, self.grown)):
                check_it(path, before + opening + filler * length + closing + behind, sizes)

    def grown(self, path, text, module):
        self.breaks("function-size", path, text, module)

    def test_a_long_class_is_no_long_function(self):
        self.keeps("pos-app/domain/tax.h", "class Tax\n{\n" + "    int a;\n" * 90 + "};\n", sizes)

    def test_a_folder_of_16_ideas(self):
        for number in range(15):
            self.plant(f"pos-app/domain/a{number}.h")
            self.plant(f"pos-app/domain/a{number}.cpp")
        self.assertEqual([], self.rules(sizes))
        self.breaks("folder-size", "pos-app/domain/one_more.cpp", "", sizes)


class Bans(Planted):
    def test_each_construct(self):
        for rule, code in (
                ("no-new", "auto* a = new Basket{};"),
                ("no-mutex", "std::mutex m;"),
                ("no-sleep", "std::this_thread::sleep_for(1s);"),
                ("no-nested-loop", "QEventLoop loop;"),
                ("no-variant-map", "QVariantMap m;"),
                ("no-context-property", "context->setContextProperty(a, b);"),
                ("no-hidden-clock", "auto now = std::chrono::system_clock::now();"),
                ("no-hidden-clock", "auto now = QDateTime::currentDateTimeUtc();"),
                ("no-hidden-randomness", "std::random_device seed;"),
                ("no-hidden-environment", "auto home = std::getenv(\"HOME\");"),
                ("no-views", "for (int i : a | std::views::reverse)"),
                ("no-vague-name", "class SyncManager\n{"),
                ("no-vague-name", "struct SaleData {"),
                ("no-select-all", "run(\"SELECT * FROM sale\");"),
                ("no-upwards-include", "#include \"../store/journal.h\""),
                ("no-open-task", "// TODO later"),
                ("no-floating-point", "double price;")):
            self.breaks(rule, "pos-app/desk/register.cpp", code + "\n")

    def test_what_only_headers_must_do(self):
        self.breaks("pragma-once", "pos-app/desk/register.h", "int a;\n")
        self.breaks("no-using-namespace", "pos-app/desk/a.h",
                    "#pragma once\nusing namespace std;\n")

    def test_what_qml_must_leave_alone(self):
        for rule, code in (("qml-colour-from-theme", "color: \"#ff0000\""),
                           ("qml-translated", "    text: \"Pay now\""),
                           ("qml-no-request", "var r = new XMLHttpRequest()")):
            self.breaks(rule, "ui/screens/Sale.qml", code + "\n")

    def test_select_all_in_a_schema(self):
        self.breaks("no-select-all", "pos-app/store/schema/0001.sql", "CREATE VIEW v AS SELECT *\n")

    def test_a_file_named_for_nothing(self):
        self.breaks("no-vague-name", "pos-app/desk/price_utils.cpp", "")

    def test_words_in_comments_and_texts_are_free(self):
        self.keeps("pos-app/desk/register.cpp",
                   "// a new basket, not a std::mutex\n"
                   "auto t = \"new double float\"; // TODO(#3) x\n"
                   "auto s = R\"sql(SELECT seq FROM journal -- new one)sql\";\n")

    def test_the_outermost_ring_may_read_the_clock(self):
        self.keeps("pos-app/app/main.cpp", "auto now = std::chrono::system_clock::now();\n")

    def test_blanking_keeps_line_numbers(self):
        self.assertEqual(["int a;", "int b;"],
                         [line.strip() for line in
                          without("int a; /*\n*/ int b;", "comment").split("\n")])


class Includes(Planted):
    def foreign(self, place, header):
        self.plant(f"{place}/a.cpp", f"#include <{header}>\n")
        return self.rules(includes, LIBRARIES) == ["foreign-include"]

    def test_a_library_sees_what_it_names_and_no_more(self):
        self.assertFalse(self.foreign("pos-app/store", "SQLiteCpp/Database.h"))
        self.assertFalse(self.foreign("pos-app/store", "vector"))
        self.assertTrue(self.foreign("pos-app/store", "QString"))
        self.assertTrue(self.foreign("pos-app/store", "boost/asio.hpp"))

    def test_sql_stays_out_of_desk_and_view(self):
        self.assertTrue(self.foreign("pos-app/desk", "SQLiteCpp/Database.h"))
        self.assertTrue(self.foreign("pos-app/desk/register", "sqlite3.h"))

    def test_the_c_form_of_a_standard_header(self):
        self.assertTrue(self.foreign("pos-app/domain", "string.h"))

    def test_files_are_owned_by_few(self):
        self.assertFalse(self.foreign("pos-app/store", "sys/file.h"))
        self.plant("pos-app/store/a.cpp")
        self.assertTrue(self.foreign("pos-app/domain", "unistd.h"))

    def test_programs_and_tests_may_use_everything(self):
        self.assertFalse(self.foreign("tests/unit/pos-app/domain", "boost/test/unit_test.hpp"))


class Tree(Planted):
    def setUp(self):
        super().setUp()
        self.readme(graph.table(LIBRARIES))

    def readme(self, table):
        self.plant("README.md", f"# OneTill\n\n{graph.BEGIN}\n{table}\n{graph.END}\n")

    def found(self):
        return self.rules(tree, LIBRARIES)

    def test_a_house_in_order(self):
        self.assertEqual([], self.found())

    def test_something_new_at_the_top(self):
        self.plant("notes.txt")
        self.assertEqual(["top-level"], self.found())

    def test_a_new_folder_at_the_top(self):
        self.plant("misc/a.cpp")
        self.assertEqual(["top-level"], self.found())

    def test_a_folder_without_its_readme(self):
        self.plant("ui/theme/Theme.qml")
        self.assertEqual(["folder-readme"], self.found())

    def test_a_link_that_leads_nowhere(self):
        self.plant("ui/README.md", "See [the theme](theme/Theme.qml).\n")
        self.assertEqual(["dead-link"], self.found())

    def test_a_library_missing_in_the_table(self):
        self.readme(graph.table(LIBRARIES[:-1]))
        self.assertEqual(["places"], self.found())

    def test_a_use_missing_in_the_table(self):
        self.readme(graph.table(LIBRARIES).replace("| desk |", "| – |"))
        self.assertEqual(["places"], self.found())

    def test_a_row_of_the_table_that_nobody_built(self):
        self.readme(graph.table(LIBRARIES) + "\n| `a` | `b` | – | – | – |")
        self.assertEqual(["places"], self.found())

    def test_a_readme_without_the_table(self):
        self.plant("README.md", "# OneTill\n")
        self.assertEqual(["places"], self.found())

    def test_a_library_inside_another(self):
        inner = graph.Library("pos-app/store/inner", "onetill_inner", (), (), ())
        self.readme(graph.table([*LIBRARIES, inner]))
        self.assertEqual(["nested-library"], self.rules(tree, [*LIBRARIES, inner]))


class Headers(Planted):
    """The compiler is real; the flags are planted. `-I top` shows everything to everyone."""

    def setUp(self):
        super().setUp()
        self.plant("pos-app/domain/price.h", "#pragma once\nint price();\n")
        self.plant("pos-app/store/journal.h", "#pragma once\n#include <vector>\n")

    def found(self, *flags):
        line = " ".join(["c++", "-std=c++20", *flags])
        commands = [{"command": f"{line} -o CMakeFiles/{target}.dir/a.cpp.o -c a.cpp"}
                    for target in ("onetill_domain", "onetill_store")]
        self.plant("build/compile_commands.json", json.dumps(commands))
        return self.rules(headers, [DOMAIN, STORE], os.path.join(self.top, "build"))

    def test_a_header_that_does_not_stand_alone(self):
        self.plant("pos-app/domain/price.h", "#pragma once\nstd::string price();\n")
        self.assertIn("header-alone", self.found("-I", self.top))

    def test_a_header_that_only_stands_behind_another(self):
        self.plant("pos-app/domain/sum.h", "#pragma once\n#include \"pos-app/domain/price.h\"\n")
        self.plant("pos-app/domain/price.h", "#pragma once\nstd::string price();\n")
        self.assertIn("header-alone", self.found("-I", self.top))

    def test_a_header_that_borrows_a_name_of_its_neighbour(self):
        self.plant("pos-app/domain/price.h", "#pragma once\nstruct Price {};\n")
        self.plant("pos-app/domain/sum.h", "#pragma once\nstruct Sum { Price price; };\n")
        self.assertIn("header-alone", self.found("-I", self.top))

    def test_a_header_that_borrows_an_include_of_its_neighbour(self):
        self.plant("pos-app/domain/price.h", "#pragma once\n#include <string>\n")
        self.plant("pos-app/domain/sum.h", "#pragma once\nstruct Sum { std::string text; };\n")
        self.assertIn("header-alone", self.found("-I", self.top))

    def test_an_include_path_that_shows_too_much(self):
        self.assertEqual(["forbidden-include"], self.found("-I", self.top))


class Visibility(unittest.TestCase):
    def test_what_is_used_is_seen_further_out_and_what_is_hidden_is_not(self):
        self.assertIn("onetill_store", graph.visible(DESK, LIBRARIES))
        self.assertIn("onetill_values", graph.visible(VIEW, LIBRARIES))
        self.assertNotIn("onetill_store", graph.visible(VIEW, LIBRARIES))
        self.assertNotIn("onetill_desk", graph.visible(DOMAIN, LIBRARIES))


class Exceptions(unittest.TestCase):
    FAULT = Fault("file-size", "a.cpp", 0, "")

    def test_an_exception_takes_its_fault_away(self):
        left = check.excepted([self.FAULT], {("file-size", "a.cpp"): "x"}, True)
        self.assertEqual([], list(left))

    def test_an_exception_that_nothing_needs_is_a_fault(self):
        left = list(check.excepted([], {("file-size", "a.cpp"): "x"}, True))
        self.assertEqual(["exceptions"], [fault.rule for fault in left])


if __name__ == "__main__":
    unittest.main()
