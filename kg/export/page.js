"use strict";
// Everything that comes from a document reaches the page through textContent; there is no innerHTML here.
(() => {
const drawing = JSON.parse(document.getElementById("network-data").textContent);
const page = JSON.parse(document.getElementById("page-data").textContent);
const byId = (id) => document.getElementById(id);
const panel = byId("panel");
const checkboxes = (name) => [...document.querySelectorAll(`input[name="${name}"]`)];
const kindLabel = new Map(checkboxes("kind").map((box) => [box.value, box.parentElement.querySelector("span").textContent]));
const relationLabel = new Map(checkboxes("relation").map((box) => [box.value, box.parentElement.querySelector("span").textContent]));
const relationOrder = [...relationLabel.keys()];
const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? false : {duration: 350, easingFunction: "easeInOutQuad"};
const FACTS_AT_ONCE = 40;
const READABLE = 130;  // more lines than this hide what they should show

// --- what is shown -------------------------------------------------------------------------
const dates = [...new Set(page.facts.map((fact) => fact.d).filter(Boolean))].sort();
const factsOf = page.entities.map(() => []);
page.facts.forEach((fact, number) => {
  for (const entity of new Set((fact.w || []).map(([, entity]) => entity))) factsOf[entity].push(number);
});
const tiesOf = Array.from({length: page.drawn}, () => []);
page.ties.forEach((tie, number) => { tiesOf[tie.s].push(number); tiesOf[tie.t].push(number); });
const state = {pinned: new Set(), selected: null, nodes: new Set(), ties: new Set()};

function inPeriod(fact) {
  if (!fact.d) return byId("undated").checked;
  if (dates.length < 2) return true;
  const from = dates[byId("from").value], until = dates[byId("until").value];
  // A date is as precise as the text: 2025-04 lies in a period that begins or ends within that month.
  return (fact.d >= from || from.startsWith(fact.d)) && (fact.d <= until || fact.d.startsWith(until));
}
function checked(name) { return new Set(checkboxes(name).filter((box) => box.checked).map((box) => box.value)); }

function choose() {
  const kinds = checked("kind"), relations = checked("relation"), standings = checked("standing");
  const timely = page.facts.map(inPeriod);
  const wanted = (entity) => kinds.has(page.entities[entity].k);
  const ties = [];
  const weight = new Array(page.drawn).fill(0);
  page.ties.forEach((tie, number) => {
    if (!relations.has(tie.r) || !standings.has(tie.k) || !wanted(tie.s) || !wanted(tie.t)) return;
    const facts = tie.f.filter((fact) => timely[fact]).length;
    if (!facts) return;
    ties.push(number);
    weight[tie.s] += facts; weight[tie.t] += facts;
  });
  const eligible = [];
  for (let entity = 0; entity < page.drawn; entity++) {
    if (wanted(entity) && (weight[entity] || byId("alone").checked)) eligible.push(entity);
  }
  const ranked = eligible.slice().sort((a, b) => weight[b] - weight[a] || a - b);
  const top = byId("top");
  const whole = Number(top.value) >= Number(top.max);
  const shown = new Set(whole ? ranked : ranked.slice(0, Number(top.value)));
  for (const entity of state.pinned) if (wanted(entity)) shown.add(entity);
  state.nodes = shown;
  const least = Number(byId("least").value);
  const of = state.selected && state.selected.type === "entity" ? state.selected.number : -1;
  const picked = state.selected && state.selected.type === "tie" ? state.selected.number : -1;
  state.between = ties.filter((number) => shown.has(page.ties[number].s) && shown.has(page.ties[number].t));
  state.ties = new Set(state.between.filter((number) => {
    const {s, t, f} = page.ties[number];
    return f.length >= least || s === of || t === of || number === picked;
  }));
  state.eligible = eligible.length;
}

// --- the drawing ---------------------------------------------------------------------------
const nodes = new vis.DataSet(drawing.nodes), edges = new vis.DataSet(drawing.edges);
const nodeView = new vis.DataView(nodes, {filter: (node) => state.nodes.has(node.id)});
const edgeView = new vis.DataView(edges, {filter: (edge) => state.ties.has(tieNumber(edge.id))});
function tieNumber(id) { return Number(String(id).slice(1)); }
let network = null;
let dimmed = new Set();

function refresh({fit = false} = {}) {
  choose();
  nodeView.refresh(); edgeView.refresh();
  const top = byId("top");
  byId("top-text").textContent = `${state.nodes.size} 件`;
  top.setAttribute("aria-valuetext", `${top.value} 件`);
  byId("least-text").textContent = `${byId("least").value} 件以上`;
  byId("status").textContent = `${state.nodes.size} / ${state.eligible} 実体・${state.ties.size} 関係を表示`;
  labelEdges(); highlight();
  if (fit) network.fit({animation: motion});
  if (!state.selected) showOverview();
}
function labelEdges() {
  const size = byId("edge-labels").checked ? 12 : 0;
  if (network && network.soukanLabelSize !== size) {
    network.setOptions({edges: {font: {size}}});
    network.soukanLabelSize = size;
  }
}
function highlight() {
  const near = new Set();
  let litTies = null;
  if (state.selected && state.selected.type === "entity" && state.nodes.has(state.selected.number)) {
    near.add(state.selected.number);
    litTies = new Set(tiesOf[state.selected.number].filter((number) => state.ties.has(number)));
  } else if (state.selected && state.selected.type === "tie" && state.ties.has(state.selected.number)) {
    litTies = new Set([state.selected.number]);
  }
  if (litTies) for (const number of litTies) { near.add(page.ties[number].s); near.add(page.ties[number].t); }
  const faint = new Set();
  if (litTies) {
    for (const entity of state.nodes) if (!near.has(entity)) faint.add(entity);
    for (const number of state.ties) if (!litTies.has(number)) faint.add(`e${number}`);
  }
  const changedNodes = [], changedEdges = [];
  for (const id of new Set([...faint, ...dimmed])) {
    const on = faint.has(id);
    if (on === dimmed.has(id)) continue;
    if (typeof id === "number") changedNodes.push({id, opacity: on ? 0.18 : 1, font: {...nodes.get(id).font, color: on ? "#c4ccd5" : "#1c2733"}});
    else {
      const edge = edges.get(id);
      changedEdges.push({id, color: {...edge.color, opacity: on ? 0.12 : 0.75}, font: {color: on ? "rgba(0,0,0,0)" : "#4a5664", strokeWidth: on ? 0 : 4}});
    }
  }
  dimmed = faint;
  if (changedNodes.length) nodes.update(changedNodes);
  if (changedEdges.length) edges.update(changedEdges);
  if (!network) return;
  network.unselectAll();
  if (state.selected && state.selected.type === "entity" && state.nodes.has(state.selected.number)) network.selectNodes([state.selected.number], false);
  if (state.selected && state.selected.type === "tie" && state.ties.has(state.selected.number)) network.selectEdges([`e${state.selected.number}`]);
}

// --- the panel -----------------------------------------------------------------------------
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
function nameButton(entity) {
  const button = make("button", "name", page.entities[entity].n);
  button.type = "button";
  button.addEventListener("click", () => selectEntity(entity, {move: true}));
  return button;
}
function kindChip(entity) {
  const {k, l} = page.entities[entity];
  const chip = make("span", "kind", l ? `${kindLabel.get(k) || k}・${l}` : kindLabel.get(k) || k);
  const node = entity < page.drawn ? nodes.get(entity) : null;
  if (node) chip.style.background = node.color.background;
  return chip;
}
function marked(text, names) {
  const paragraph = make("p");
  const found = names.filter(Boolean).sort((a, b) => b.length - a.length);
  let rest = 0;
  while (rest < text.length) {
    let at = -1, hit = "";
    for (const name of found) {
      const here = text.indexOf(name, rest);
      if (here >= 0 && (at < 0 || here < at)) { at = here; hit = name; }
    }
    if (at < 0) break;
    paragraph.append(text.slice(rest, at), make("mark", "", hit));
    rest = at + hit.length;
  }
  paragraph.append(text.slice(rest));
  return paragraph;
}
function quotation(number, names) {
  const [documentNumber, text] = page.passages[number];
  const source = page.documents[documentNumber];
  const quote = make("blockquote");
  const footer = make("footer");
  const where = [source.title, source.source, source.date].filter(Boolean).join("・");
  if (/^https?:\/\//i.test(source.url)) {
    const link = make("a", "", where);
    link.href = source.url; link.rel = "noopener noreferrer"; link.target = "_blank";
    footer.append(link);
  } else footer.textContent = where;
  quote.append(marked(text, names), footer);
  return quote;
}
function factCard(number, about) {
  const fact = page.facts[number];
  const card = make("article", "fact"), head = make("header"), list = make("dl");
  head.append(make("strong", "", fact.l));
  if (fact.m) head.append(make("span", `mark ${fact.k}`, fact.m));
  if (fact.d) { const time = make("time", "", fact.d); time.dateTime = fact.d; head.append(time); }
  card.append(head);
  if (fact.t) card.append(make("p", "content", fact.t));
  const rows = new Map();
  for (const [role, entity] of fact.w || []) {
    if (!rows.has(role)) rows.set(role, []);
    rows.get(role).push(entity);
  }
  for (const [role, entities] of rows) {
    const value = make("dd");
    entities.forEach((entity, index) => { if (index) value.append("、"); value.append(nameButton(entity)); });
    list.append(make("dt", "", role), value);
  }
  for (const [label, value] of fact.v || []) list.append(make("dt", "", label), make("dd", "", value));
  card.append(list);
  const names = about.flatMap((entity) => [page.entities[entity].n, ...(page.entities[entity].a || [])]);
  for (const passage of fact.p || []) card.append(quotation(passage, names));
  if (fact.more) card.append(make("p", "hint", `ほか ${fact.more} 箇所`));
  return card;
}
function factList(numbers, about) {
  const box = make("div");
  let next = 0;
  const button = make("button", "", "さらに表示");
  button.type = "button";
  const add = () => {
    for (const number of numbers.slice(next, next + FACTS_AT_ONCE)) box.insertBefore(factCard(number, about), button);
    next += FACTS_AT_ONCE;
    if (next >= numbers.length) button.remove();
  };
  button.addEventListener("click", add);
  box.append(button);
  add();
  return box;
}
function heading(label, count) {
  const title = make("h3");
  title.append(make("span", "", label), make("span", "count", `${count} 件`));
  return title;
}
function newestFirst(numbers) {
  return numbers.slice().sort((a, b) => (page.facts[b].d || "").localeCompare(page.facts[a].d || "") || a - b);
}
function showOverview() {
  panel.replaceChildren(make("h2", "", "見方"), make("p", "hint", "図の点や線を選ぶと、その根拠となった文がここに出ます。線は関係、点は人物・場所・組織・出来事です。"));
  const list = make("ul", "list");
  const ranked = [...state.nodes].sort((a, b) => page.weights[b] - page.weights[a] || a - b);
  for (const entity of ranked.slice(0, 200)) {
    const item = make("li");
    item.append(nameButton(entity), kindChip(entity), make("span", "count", `${page.weights[entity]} 件`));
    list.append(item);
  }
  panel.append(heading("表示中の実体", ranked.length), list);
}
function showEntity(entity) {
  const {n, a = [], o = [], i = []} = page.entities[entity];
  panel.replaceChildren(kindChip(entity), make("h2", "", n));
  if (o.length) panel.append(make("p", "aliases", `役職: ${o.join("、")}`));
  if (a.length) panel.append(make("p", "aliases", `別名: ${a.join("、")}`));
  for (const [source, iri] of i) panel.append(make("p", "aliases", `${source}: ${iri}`));
  const near = neighbours(entity).filter((other) => !state.nodes.has(other));
  const buttons = make("p", "buttons");
  if (near.length) {
    const widen = make("button", "", `隠れている相手 ${near.length} 件を表示`);
    widen.type = "button"; widen.id = "widen";
    widen.addEventListener("click", () => { near.forEach((other) => state.pinned.add(other)); refresh(); showEntity(entity); });
    buttons.append(widen);
  }
  const close = make("button", "", "選択を解除");
  close.type = "button";
  close.addEventListener("click", clear);
  buttons.append(close);
  panel.append(buttons);
  const groups = new Map();
  for (const number of factsOf[entity]) {
    const relation = page.facts[number].r;
    if (!groups.has(relation)) groups.set(relation, []);
    groups.get(relation).push(number);
  }
  const rank = (relation) => (relationOrder.indexOf(relation) + 1 || 99);
  for (const relation of [...groups.keys()].sort((x, y) => rank(x) - rank(y))) {
    const numbers = newestFirst(groups.get(relation));
    panel.append(heading(relationLabel.get(relation) || page.facts[numbers[0]].l, numbers.length), factList(numbers, [entity]));
  }
  if (!groups.size) panel.append(make("p", "hint", "この実体について取り出された関係はありません。"));
  panel.scrollTop = 0;
}
function neighbours(entity) {
  if (entity >= page.drawn) return [];
  const relations = checked("relation");
  return [...new Set(tiesOf[entity].filter((number) => relations.has(page.ties[number].r)).map((number) => page.ties[number].s === entity ? page.ties[number].t : page.ties[number].s))];
}
function showTie(number) {
  const tie = page.ties[number];
  const title = make("h2");
  title.append(nameButton(tie.s), ` ${edges.get(`e${number}`).arrows ? "→" : "―"} `, nameButton(tie.t));
  panel.replaceChildren(make("span", "kind", relationLabel.get(tie.r) || tie.r), title);
  const numbers = newestFirst(tie.f);
  panel.append(heading("根拠となる事実", numbers.length), factList(numbers, [tie.s, tie.t]));
  panel.scrollTop = 0;
}
function selectEntity(entity, {move = false} = {}) {
  state.selected = {type: "entity", number: entity};
  if (entity < page.drawn && !state.nodes.has(entity)) {
    state.pinned.add(entity);
    const box = checkboxes("kind").find((item) => item.value === page.entities[entity].k);
    if (box && !box.checked) box.checked = true;
    refresh();
  } else if (byId("least").value > 1) refresh();
  else highlight();
  showEntity(entity);
  if (move && entity < page.drawn) network.focus(entity, {scale: Math.max(network.getScale(), 0.8), animation: motion});
}
function selectTie(number) {
  state.selected = {type: "tie", number};
  if (byId("least").value > 1) refresh();
  else highlight();
  showTie(number);
}
function clear() {
  state.selected = null;
  refresh();
}

// --- search --------------------------------------------------------------------------------
function fold(text) {
  // NFKC, katakana read as hiragana, ヴ as ブ and without the signs that spellings differ in.
  return text.normalize("NFKC").toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/ゔぁ/g, "ば").replace(/ゔぃ/g, "び").replace(/ゔぇ/g, "べ").replace(/ゔぉ/g, "ぼ").replace(/ゔ/g, "ぶ")
    .replace(/[\s・･=゠\-‐–—ー'’.]/g, "");
}
const index = page.entities.slice(0, page.drawn).map((entity) => [entity.n, ...(entity.a || [])].map(fold));
const query = byId("query"), hits = byId("hits");
let choices = [], active = -1;
function find(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const found = [];
  index.forEach((names, entity) => {
    let best = 9;
    names.forEach((name, position) => {
      const score = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 9;
      best = Math.min(best, score + (position ? 0.5 : 0));
    });
    if (best < 9) found.push([best, entity]);
  });
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 12).map(([, entity]) => entity);
}
function listHits() {
  choices = find(query.value); active = choices.length ? 0 : -1;
  hits.replaceChildren(...choices.map((entity, number) => {
    const item = make("li"), {n, a = []} = page.entities[entity];
    item.id = `hit-${number}`; item.setAttribute("role", "option");
    item.append(kindChip(entity), make("span", "", n), make("small", "", a.join("、")));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(number); });
    return item;
  }));
  if (!choices.length && query.value.trim()) hits.append(make("li", "none", "見つかりません"));
  openHits(Boolean(query.value.trim()));
}
function openHits(open) {
  hits.hidden = !open;
  query.setAttribute("aria-expanded", String(open));
  [...hits.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === active)));
  if (open && active >= 0) query.setAttribute("aria-activedescendant", `hit-${active}`);
  else query.removeAttribute("aria-activedescendant");
}
function take(number) {
  if (number < 0 || number >= choices.length) return;
  openHits(false);
  selectEntity(choices[number], {move: true});
}
query.addEventListener("input", listHits);
query.addEventListener("focus", () => { if (query.value.trim()) listHits(); });
query.addEventListener("blur", () => openHits(false));
query.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (choices.length) active = (active + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length;
    openHits(true);
    if (active >= 0) hits.children[active].scrollIntoView({block: "nearest"});
  } else if (event.key === "Enter") { event.preventDefault(); take(active); panel.focus(); }
  else if (event.key === "Escape") { openHits(false); event.stopPropagation(); }
});

// --- controls ------------------------------------------------------------------------------
const top_ = byId("top");
function setUp() {
  top_.max = String(Math.max(page.drawn, 1));
  if (dates.length > 1) {
    byId("period").hidden = false;
    for (const id of ["from", "until"]) byId(id).max = String(dates.length - 1);
  }
}
function start() {
  top_.value = String(Math.min(page.first, page.drawn));
  byId("from").value = "0";
  byId("until").value = String(Math.max(dates.length - 1, 0));
  state.pinned.clear(); state.selected = null;
  showPeriod();
  thin();
}
function thin() {
  // The weakest lines wait until they are asked for, where all of them would be a thicket.
  const counts = page.ties.map((tie) => tie.f.length);
  byId("least").value = "1";
  byId("least").max = String(Math.min(20, Math.max(1, ...counts.slice().sort((a, b) => b - a).slice(0, 20))));
  choose();
  let least = 1;
  while (least < Number(byId("least").max) && state.between.filter((number) => counts[number] >= least).length > READABLE) least += 1;
  byId("least").value = String(least);
}
function showPeriod() {
  byId("from-text").textContent = dates[byId("from").value] || "";
  byId("until-text").textContent = dates[byId("until").value] || "";
}
for (const box of document.querySelectorAll('input[name="kind"],input[name="relation"],input[name="standing"],#undated')) box.addEventListener("change", () => refresh());
byId("alone").addEventListener("change", () => refresh({fit: true}));
byId("edge-labels").addEventListener("change", labelEdges);
top_.addEventListener("input", () => refresh());
byId("least").addEventListener("input", () => refresh());
byId("more").addEventListener("click", () => { top_.value = String(Number(top_.value) + 30); refresh({fit: true}); });
byId("all").addEventListener("click", () => { top_.value = top_.max; refresh({fit: true}); });
byId("reset").addEventListener("click", () => {
  document.querySelectorAll("nav input[type=checkbox]").forEach((box) => { box.checked = box.defaultChecked; });
  start(); refresh({fit: true});
});
for (const [id, other, wrong] of [["from", "until", (a, b) => a > b], ["until", "from", (a, b) => a < b]]) {
  byId(id).addEventListener("input", () => {
    if (wrong(Number(byId(id).value), Number(byId(other).value))) byId(other).value = byId(id).value;
    showPeriod(); refresh();
  });
}
byId("fit").addEventListener("click", () => network.fit({animation: motion}));
byId("save").addEventListener("click", () => {
  const drawn = document.querySelector("#canvas canvas"), copy = make("canvas");
  copy.width = drawn.width; copy.height = drawn.height;
  const pen = copy.getContext("2d");
  pen.fillStyle = "#fff"; pen.fillRect(0, 0, copy.width, copy.height); pen.drawImage(drawn, 0, 0);
  copy.toBlob((blob) => {
    const link = make("a");
    link.href = URL.createObjectURL(blob); link.download = "graph.png"; link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
});
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key === "/" && !typing) { event.preventDefault(); query.focus(); query.select(); }
  else if (event.key === "Escape") clear();
});

setUp(); start(); choose();
nodeView.refresh(); edgeView.refresh();
network = new vis.Network(byId("canvas"), {nodes: nodeView, edges: edgeView}, drawing.options);
network.on("click", (event) => {
  if (event.nodes.length) selectEntity(event.nodes[0]);
  else if (event.edges.length) selectTie(tieNumber(event.edges[0]));
  else clear();
});
network.on("hoverNode", () => { byId("canvas").style.cursor = "pointer"; });
network.on("hoverEdge", () => { byId("canvas").style.cursor = "pointer"; });
network.on("blurNode", () => { byId("canvas").style.cursor = ""; });
network.on("blurEdge", () => { byId("canvas").style.cursor = ""; });
refresh({fit: false});
network.fit();
window.soukan = {network, page, state, find, selectEntity, selectTie};
})();
