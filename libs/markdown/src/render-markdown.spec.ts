import { expect, test } from '@jest/globals';
import { plainText } from './plain-text';
import { renderMarkdown } from './render-markdown';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[clic](javascript:alert(1))',
  '[clic](JaVaScRiPt:alert(1))',
  '[clic](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '<svg/onload=alert(1)>',
  '<iframe src="https://exemple.invalid"></iframe>',
  '<a href="https://exemple.invalid" onclick="alert(1)">x</a>',
  '<style>body{display:none}</style>',
  '<form action="/graphql"><input name=q></form>',
  '[x](//exemple.invalid "t\\" onmouseover=\\"alert(1)")',
  '`<script>`\n\n    <script>alert(1)</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
];

test.each(hostile)('makes nothing active of %s', (source) => {
  const html = renderMarkdown(source);
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
  for (const [, name, attributes] of tags) {
    expect(['p', 'a', 'img', 'code', 'pre', 'h2', 'br']).toContain(name);
    const names = (attributes ?? '').replace(/"[^"]*"/g, '""');
    expect(names).not.toMatch(/\son\w+=/i);
    expect(attributes).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i);
  }
});

test('keeps what a text is made of, and starts its headings at h2', () => {
  const html = renderMarkdown('# Titre\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[lien](https://exemple.fr)');
  expect(html).toContain('<h2>Titre</h2>');
  expect(html).toContain('<li>un</li>');
  expect(html).toContain('<td>1</td>');
  expect(html).toContain('<a href="https://exemple.fr" rel="nofollow noopener ugc">lien</a>');
});

test('the plain text holds the words, with entities undone', () => {
  expect(plainText(renderMarkdown('**Billetterie** & accueil\n\n- l’entrée < 5 €'))).toBe('Billetterie & accueil l’entrée < 5 €');
});
