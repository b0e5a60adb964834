"""The page in a real browser: offline, inert, searchable, with the sentences behind every line."""

import re
import shutil
from dataclasses import replace

import pytest
from export_samples import DOCUMENT, KNOWLEDGE, SENTENCES

from kg.errors import UsageError
from kg.export.page import page_html, write_page
from kg.records import Entity, Kind, Knowledge

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOSTILE = (
    "<img src=x onerror=\"window.fired='name'\">",
    "</script><script>window.fired='script'</script>",
    "<a href=\"javascript:window.fired='href'\">href</a>",
    "<!--<script>{{ 7*7 }} ${7*7} ' \" \\ \u2028",
)


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine; install the package chromium")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Give a function that opens the page of some knowledge and watches what it does."""
    context = browser.new_context(viewport={"width": 1400, "height": 860}, reduced_motion="reduce")

    def open_page(knowledge, **options):
        path = tmp_path / "graph.html"
        write_page(knowledge, path, **options)
        page = context.new_page()
        page.requested, page.failures = [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on("pageerror", lambda error: page.failures.append(str(error)))
        page.on(
            "console", lambda message: page.failures.append(message.text) if message.type == "error" else None
        )
        page.goto(path.as_uri())
        page.wait_for_function("window.soukan")
        return page

    yield open_page
    context.close()


def hostile_knowledge():
    first = SENTENCES[0]
    text = "".join(HOSTILE).ljust(len(first), "。")
    document = replace(
        DOCUMENT,
        text=text + DOCUMENT.text[len(text) :],
        title=HOSTILE[1],
        url="javascript:window.fired='url'",
        source=HOSTILE[0],
    )
    people = tuple(
        replace(entity, name=HOSTILE[number], aliases=HOSTILE, leaf="")
        for number, entity in enumerate(KNOWLEDGE.entities[:2])
    )
    claims = tuple(replace(claim, text=HOSTILE[number]) for number, claim in enumerate(KNOWLEDGE.claims))
    meetings = (replace(KNOWLEDGE.meetings[0], topic=HOSTILE[2]), KNOWLEDGE.meetings[1])
    return replace(
        KNOWLEDGE,
        documents=(document,),
        entities=people + KNOWLEDGE.entities[2:],
        claims=claims,
        meetings=meetings,
    )


def on_screen(page, entity):
    """Return where on the screen a node lies."""
    box = page.locator("#canvas").bounding_box()
    spot = page.evaluate(f"soukan.network.canvasToDOM(soukan.network.getPositions([{entity}])[{entity}])")
    return box["x"] + spot["x"], box["y"] + spot["y"]


def number_of(page, name):
    return page.evaluate("name => soukan.page.entities.findIndex((entity) => entity.n === name)", name)


def shown_names(page):
    return set(page.evaluate("[...soukan.state.nodes].map((number) => soukan.page.entities[number].n)"))


def test_same_bytes():
    """The same knowledge gives the same page."""
    assert page_html(KNOWLEDGE) == page_html(KNOWLEDGE)


def test_page_names_no_other_file():
    """No tag of the page loads anything, and its policy forbids it."""
    html = page_html(KNOWLEDGE)
    outside_scripts = re.sub(r"(?s)<script.*?</script>", "", html)

    assert not re.search(r"(?i)<link|<iframe|<img|\bsrc=|@import|url\(", outside_scripts)
    assert "bootstrap" not in html
    assert "default-src 'none'" in html


def test_hostile_text_stays_inside_its_script_block():
    """Neither heading nor data can close a tag: pyvis' own page let them."""
    plain, hostile = page_html(KNOWLEDGE), page_html(hostile_knowledge(), title=HOSTILE[1])

    for tag in ("<script", "</script", "<img", "<a ", "<!--"):
        assert hostile.count(tag) == plain.count(tag), tag


def test_unwritable_path_is_the_users_mistake(tmp_path):
    """A folder in place of the file is named in one line."""
    with pytest.raises(UsageError, match="is a folder"):
        write_page(KNOWLEDGE, tmp_path)


def test_more_entities_than_the_page_holds():
    """The page says how many it leaves out."""
    html = page_html(KNOWLEDGE, limit=3)

    assert "9 実体(うち、つながりの多い 3 を収録)" in html


@pytest.mark.browser
def test_opens_without_asking_anything_of_any_network(opened):
    """The file itself is the only request, and nothing fails."""
    page = opened(KNOWLEDGE)

    assert [url.partition(":")[0] for url in page.requested] == ["file"]
    assert page.failures == []
    assert page.locator("#canvas canvas").count() == 1
    assert page.title() == "相関図"


@pytest.mark.browser
def test_legend_names_types_and_relations_with_counts(opened):
    """Every type has its shape, every relation its count."""
    page = opened(KNOWLEDGE)

    legend = page.locator("nav").inner_text()
    for line in ("人物\n2", "場所\n5", "会談\n2", "主張\n3", "支配\n1", "攻撃\n1"):
        assert line in legend
    assert page.evaluate("soukan.network.body.data.nodes.map((node) => node.shape)").count("dot") == 2
    labels = set(page.evaluate("soukan.network.body.data.edges.map((edge) => edge.label)"))
    assert {"会談", "会談(予定)", "制圧(係争)", "攻撃", "大統領"} <= labels


@pytest.mark.browser
def test_click_on_a_node_shows_its_sentences(opened):
    """A click on a person shows the sentences that tell of them, with the document."""
    page = opened(KNOWLEDGE)

    page.mouse.click(*on_screen(page, number_of(page, "カザマ・ヴィル")))

    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "カザマ・ヴィル"
    text = panel.inner_text()
    for expected in (
        SENTENCES[0],
        SENTENCES[1],
        SENTENCES[4],
        "二国の動き・ソラ通信・2031-05-04",
        "訪れるように",
        "要求",
    ):
        assert expected in text
    assert SENTENCES[5] not in text


@pytest.mark.browser
def test_click_on_an_edge_shows_its_sentences(opened):
    """A click on a line shows the sentence behind it and who disputes it."""
    page = opened(KNOWLEDGE)
    ends = [on_screen(page, number_of(page, name)) for name in ("トウカ国", "アオバ市")]

    page.mouse.click(sum(x for x, _ in ends) / 2, sum(y for _, y in ends) / 2)

    text = page.locator("#panel").inner_text()
    for expected in ("トウカ国", "アオバ市", "制圧", "係争", "セイラン国", "主張に異論あり", SENTENCES[3]):
        assert expected in text
    assert SENTENCES[0] not in text


@pytest.mark.browser
def test_unreal_lines_are_dashed(opened):
    """A planned meeting and a disputed claim to a place are not drawn like what happened."""
    page = opened(KNOWLEDGE)
    edges = page.evaluate("soukan.network.body.data.edges.map((edge) => [edge.label, edge.dashes])")

    dashes = dict(map(tuple, ((label, str(dash)) for label, dash in edges)))
    assert dashes["会談"] == "False"
    assert dashes["会談(予定)"] not in {"False", dashes["制圧(係争)"]}
    assert dashes["制圧(係争)"] != "False"


@pytest.mark.browser
def test_hostile_text_is_inert(opened):
    """Markup in names, sentences, titles, claims and addresses is shown as text and never runs."""
    page = opened(hostile_knowledge(), title=HOSTILE[0])

    for number in range(len(KNOWLEDGE.entities)):
        page.evaluate(f"soukan.selectEntity({number})")
        page.locator("#panel").hover()
    for number in page.evaluate("[...soukan.state.ties]"):
        page.evaluate(f"soukan.selectTie({number})")
    page.fill("#query", "img")
    page.evaluate("soukan.selectEntity(soukan.find('img')[0])")

    assert page.evaluate("window.fired") is None
    assert page.locator("img, aside script, aside [onerror], a[href^='javascript']").count() == 0
    assert HOSTILE[0] in page.locator("#panel").inner_text()
    assert page.locator("h1").inner_text() == HOSTILE[0]
    assert page.failures == []
    assert len(page.requested) == 1


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("かざまびる", "カザマ・ヴィル"),
        ("ｶｻﾞﾏ", "カザマ・ヴィル"),
        ("青藍", "セイラン国"),
        ("アオバ市", "アオバ市"),
        ("みなと氏", "ミナト・リョウ"),
    ],
    ids=["hiragana, ヴ as び, no ・", "half-width", "alias", "plain", "alias in other kana"],
)
def test_search(opened, query, name):
    """Search finds names and aliases in any kana and width."""
    page = opened(KNOWLEDGE)

    page.fill("#query", query)
    page.keyboard.press("Enter")

    assert page.locator("#panel h2").inner_text() == name


@pytest.mark.browser
def test_search_finds_nothing(opened):
    """A name that is not there is said not to be there."""
    page = opened(KNOWLEDGE)

    page.fill("#query", "ゼンゼンチガウ")

    assert page.locator("#hits").inner_text() == "見つかりません"


@pytest.mark.browser
def test_filters(opened):
    """A relation or type that is switched off leaves the picture, and comes back."""
    page = opened(KNOWLEDGE)
    everything = shown_names(page)
    assert "ハルノ村" in everything

    page.uncheck("input[value=Attack]")
    assert "ハルノ村" not in shown_names(page)
    page.uncheck("input[value=Person]")
    assert not {"ミナト・リョウ", "カザマ・ヴィル"} & shown_names(page)
    page.uncheck("input[value=word]")
    assert "制圧(係争)" not in page.evaluate("soukan.network.body.data.edges.map((edge) => edge.label)")
    page.click("#reset")
    assert shown_names(page) == everything


@pytest.mark.browser
def test_period(opened):
    """Only what falls into the period, and what has no date when that is wanted, is shown."""
    page = opened(KNOWLEDGE)

    page.uncheck("#undated")
    page.locator("#until").focus()
    page.keyboard.press("Home")

    assert shown_names(page) == {"トウカ国軍", "ハルノ村"}


@pytest.mark.browser
def test_keyboard_alone(opened):
    """Search, choice and panel are reached without a mouse; Escape undoes the choice."""
    page = opened(KNOWLEDGE)

    page.keyboard.press("/")
    page.keyboard.type("国")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    chosen = page.locator("#panel h2").inner_text()
    assert "国" in chosen
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#panel') !== null")
    page.keyboard.press("Escape")
    assert page.locator("#panel h2").inner_text() == "見方"


@pytest.mark.browser
def test_two_thousand_entities_start_with_the_first_few(opened):
    """A large network opens readable, says what it hides, and shows it on demand."""
    entities = tuple(Entity(f"x{number}", Kind.PERSON, f"人物{number}") for number in range(2000))
    meetings = tuple(
        replace(
            KNOWLEDGE.meetings[0], meeting_id=f"m{number}", participants=(f"x{number % 97}", f"x{number}")
        )
        for number in range(97, 2000)
    )
    page = opened(Knowledge(KNOWLEDGE.documents, entities, meetings), first=40)

    assert page.evaluate("soukan.state.nodes.size") == 40
    page.click("#more")
    assert page.evaluate("soukan.state.nodes.size") == 70
    page.click("#all")
    assert page.evaluate("soukan.state.nodes.size") == 2000
    assert "2000 / 2000 実体" in page.locator("#status").inner_text()
    assert page.failures == []


@pytest.mark.browser
def test_hidden_neighbours_can_be_shown(opened):
    """A node shows the neighbours that the first view leaves out."""
    page = opened(KNOWLEDGE, first=2)
    before = page.evaluate("soukan.state.nodes.size")

    page.evaluate("soukan.selectEntity(0)")
    page.click("#widen")

    assert page.evaluate("soukan.state.nodes.size") > before


@pytest.mark.browser
def test_empty_knowledge(opened):
    """Nothing found is an empty page, not a broken one."""
    page = opened(Knowledge())

    assert page.failures == []
    assert "0 文書・0 実体" in page.locator("header").inner_text()


@pytest.mark.browser
def test_picture_is_saved(opened):
    """The picture button gives a PNG file."""
    page = opened(KNOWLEDGE)

    with page.expect_download() as download:
        page.click("#save")

    assert download.value.path().read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
