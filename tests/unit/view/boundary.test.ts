/** A screen that throws while it is drawn: one sentence, and the rest of the page stays. */
import { type ComponentChild, h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary } from '../../../src/view/boundary';
import { redraw, type SmallElement, spoken, withDrawnAgain } from './small-dom';

let isWhole = false;
const reported: unknown[] = [];
const fault = new Error('planted');

function Screen() {
  if (!isWhole) throw fault;
  return h('p', {}, 'the screen');
}

beforeEach(() => {
  isWhole = false;
  reported.length = 0;
  vi.stubGlobal('reportError', (thrown: unknown) => reported.push(thrown));
});
afterEach(() => vi.unstubAllGlobals());

const page = (place: string): ComponentChild => h('div', {}, h('p', {}, 'beside it'), h(Boundary, { place, children: h(Screen, {}) }));
const press = (root: SmallElement): void => root.all.find(({ localName }) => localName === 'button')?.press();

test('says a sentence, leaves what stands beside it, and hides the fault from nobody who looks for it', async () => {
  await withDrawnAgain(page('here'), (root) => {
    expect(spoken(root)).toMatch(/^beside it This part of the page has broken.* still works/);
    expect(reported).toEqual([fault]);
  });
});

test('another screen in its place is drawn anew', async () => {
  await withDrawnAgain(
    page('here'),
    (root) => {
      isWhole = true;
      redraw(root, page('there'));
    },
    (root) => expect(spoken(root)).toBe('beside it the screen'),
  );
});

test('shows the screen again when asked', async () => {
  await withDrawnAgain(
    page('here'),
    (root) => {
      isWhole = true;
      press(root);
    },
    (root) => expect(spoken(root)).toBe('beside it the screen'),
  );
});
