'use strict';
// The page is complete without this: it only adds search, filter, order and printing. User text is moved about
// as text nodes and never as markup.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = one('#tools');
  const search = one('#search');
  const order = one('#order');
  const status = one('#status');
  const shown = element => !element.hidden;

  // A card is a point or a theme. Its search units are its own words and each of its quotes.
  const text_of = elements => elements.map(element => element.textContent).join('\n').toLowerCase();
  const cards = all('[data-kind]').map(element => {
    const quotes = all('.quote', element).map(quote => ({element: quote, text: text_of(all('[data-search]', quote))}));
    const own = all('[data-search]', element).filter(part => !part.closest('.quote'));
    return {element, kind: element.dataset.kind, own: text_of(own), quotes};
  });

  // --- search and filter ---
  const is_kind = (card, wanted) =>
    wanted === 'all' || card.kind === wanted || (wanted === 'points' && card.kind === 'unsupported');

  // All words must be there. When only quotes hold them all, the other quotes of the card step aside.
  function match(card, words) {
    const holds = text => words.every(word => text.includes(word));
    const holding = card.quotes.filter(quote => holds(quote.text));
    const narrowed = words.length > 0 && holding.length > 0 && !holds(card.own);
    for (const quote of card.quotes) quote.element.hidden = narrowed && !holding.includes(quote);
    return holds([card.own, ...card.quotes.map(quote => quote.text)].join('\n'));
  }

  function unmark() {
    for (const hit of all('mark.hit')) {
      const parent = hit.parentNode;
      hit.replaceWith(...hit.childNodes);
      parent.normalize();
    }
  }

  // Marks every match in the element, also where evidence marks cut a word into several text nodes.
  function mark(element, pattern) {
    const matches = [...element.textContent.matchAll(pattern)];
    if (!matches.length) return 0;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node, at = 0; (node = walker.nextNode()); at += node.data.length) nodes.push({node, at});
    for (const {node, at} of nodes) {
      const parts = matches.map(found => [found.index - at, found.index + found[0].length - at])
        .map(([begin, end]) => [Math.max(begin, 0), Math.min(end, node.data.length)])
        .filter(([begin, end]) => begin < end);
      for (const [begin, end] of parts.reverse()) {  // from the end, so that earlier places stay true
        const part = node.splitText(begin);
        part.splitText(end - begin);
        const hit = document.createElement('mark');
        hit.className = 'hit';
        part.replaceWith(hit);
        hit.append(part);
      }
    }
    return matches.length;
  }

  function mark_all(words) {
    const longest_first = [...words].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longest_first.map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'giu');
    let hits = 0;
    for (const card of cards.filter(each => shown(each.element)))
      for (const part of all('[data-search]', card.element))
        if (!part.closest('.quote[hidden]')) hits += mark(part, pattern);
    return hits;
  }

  // Folded parts with matches open while the search lasts.
  let fold_again = [];
  function unfold() {
    for (const fold of fold_again) fold();
    fold_again = [];
    for (const details of all('details:not([open])')) {
      if (!one('mark.hit', details)) continue;
      details.open = true;
      fold_again.push(() => { details.open = false; });
    }
    for (const text of all('.folded')) {
      if (!one('mark.hit', text)) continue;
      const button = one(`[aria-controls="${text.id}"]`);
      unfold_text(button, true);
      fold_again.push(() => unfold_text(button, false));
    }
  }

  function hide_empty_parts() {
    for (const part of all('.part')) {
      const inside = all('[data-kind]', part);
      part.hidden = inside.length > 0 && !inside.some(shown);
    }
    const themes_left = cards.some(card => card.kind === 'themes' && shown(card.element));
    for (const part of all('[data-follows=themes]')) part.hidden = !themes_left;
    for (const sign of all('[data-theme]'))
      sign.classList.toggle('off', one(`#theme-${sign.dataset.theme}`).hidden);
  }

  function announce(searching, filtering, hits) {
    const number = count => count.toLocaleString(document.documentElement.lang);
    const values = [cards.filter(card => shown(card.element)).length, cards.length, hits].map(number);
    const pattern = searching ? status.dataset.found : filtering ? status.dataset.showing : '';
    status.textContent = pattern.replace(/\{\}/g, () => values.shift());
  }

  const wanted_kind = () => one('input[name=show]:checked')?.value ?? 'all';

  function update() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = wanted_kind();
    unmark();
    for (const card of cards) card.element.hidden = !(match(card, words) && is_kind(card, wanted));
    const hits = words.length ? mark_all(words) : 0;
    hide_empty_parts();
    unfold();
    announce(words.length > 0, wanted !== 'all', hits);
  }

  function reset() {
    search.value = '';
    const everything = one('input[name=show][value=all]');
    if (everything) everything.checked = true;
    update();
  }

  // --- order ---
  function sort() {
    const list = one('#point-cards');
    const value = (card, key) => Number(card.dataset[key]);
    const by_report = (a, b) => value(a, 'order') - value(b, 'order');
    const by_support = (a, b) => value(b, 'support') - value(a, 'support') || by_report(a, b);
    list.append(...all('[data-kind]', list).sort(order.value === 'support' ? by_support : by_report));
  }

  // --- long points ---
  function unfold_text(button, open) {
    const words = one('#point-cards').dataset;
    one(`#${button.getAttribute('aria-controls')}`).classList.toggle('folded', !open);
    button.setAttribute('aria-expanded', open);
    button.textContent = open ? words.less : words.more;
  }

  for (const button of all('.more')) {
    const text = one(`#${button.getAttribute('aria-controls')}`);
    text.classList.add('folded');
    button.hidden = text.scrollHeight <= text.clientHeight + 2;
    if (button.hidden) text.classList.remove('folded');
    button.addEventListener('click', () => unfold_text(button, text.classList.contains('folded')));
  }

  // --- printing: everything that is shown, with nothing folded ---
  let opened_to_print = [];
  addEventListener('beforeprint', () => {
    opened_to_print = all('details:not([open])');
    for (const details of opened_to_print) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened_to_print) details.open = false;
    opened_to_print = [];
  });

  // --- wiring ---
  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 150);
  });
  search.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    search.value = '';
    update();
  });
  one('#filter')?.addEventListener('change', update);
  one('#reset').addEventListener('click', reset);
  order?.addEventListener('change', sort);
  for (const link of all('a[href^="#"]'))  // a link to something that the search hides shows everything again
    link.addEventListener('click', () => {
      const target = one(link.hash);
      if (target?.closest('[hidden]')) reset();
    });
  tools.hidden = false;
})();
