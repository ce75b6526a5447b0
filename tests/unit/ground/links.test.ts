/** Every relative link of the documents leads to something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Targets of `[text](target)` and `src="target"` without anchors; code is no text. */
function relativeLinks(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(<?([^)\s>]+)|\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return targets.filter((target) => !/^([a-z][a-z0-9+.-]*:|#)/i.test(target)).map((target) => target.replace(/#.*$/, ''));
}

test('links are found in prose, with titles, in images and in HTML, and not in code', () => {
  const text = '[a](a.md "t") ![b](b.png) [c](https://c) [d](#d) [e](e.md#x) `[f](f.md)` <img src="g.png">\n```\n[h](h.md)\n```\n';
  expect(relativeLinks(text)).toEqual(['a.md', 'b.png', 'e.md', 'g.png']);
  expect(relativeLinks(readFileSync(join(ROOT, 'README.md'), 'utf8')).length).toBeGreaterThan(5);
});

test.each(documents)('every relative link in %s exists', (path) => {
  const links = relativeLinks(readFileSync(join(ROOT, path), 'utf8'));
  expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
});
