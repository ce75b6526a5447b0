/**
 * As much of a document as Preact needs to draw into: what a component says and whether a button works, without a browser.
 * No layout, no styles, no effects that wait for a frame: the tree is read, and taken away, at once.
 */
import { type ComponentChild, render } from 'preact';

class SmallNode {
  parentNode: SmallElement | null = null;
  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  get textContent(): string {
    return '';
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

class SmallText extends SmallNode {
  readonly nodeType = 3;
  constructor(public data: string) {
    super();
  }
  override get textContent(): string {
    return this.data;
  }
}

export class SmallElement extends SmallNode {
  readonly nodeType = 1;
  readonly childNodes: SmallNode[] = [];
  readonly attributes: { readonly name: string; readonly value: string }[] = [];
  readonly style = { setProperty: () => undefined };
  private readonly listeners = new Map<string, (event: object) => void>();
  constructor(readonly localName: string) {
    super();
  }
  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }
  override get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('');
  }
  get all(): readonly SmallElement[] {
    return this.childNodes.flatMap((child) => (child instanceof SmallElement ? [child, ...child.all] : []));
  }
  contains(other: SmallNode): boolean {
    return this === other || this.all.some((element) => element === other);
  }
  insertBefore(child: SmallNode, before: SmallNode | null): SmallNode {
    child.remove();
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  appendChild(child: SmallNode): SmallNode {
    return this.insertBefore(child, null);
  }
  removeChild(child: SmallNode): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }
  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }
  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }
  attribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }
  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener);
  }
  removeEventListener(name: string): void {
    this.listeners.delete(name);
  }
  /** What Preact listens with takes the listener from the element that it is called on. */
  press(): void {
    this.listeners.get('click')?.call(this, { type: 'click' });
  }
}

const smallDocument = {
  createElementNS: (_: string, name: string) => new SmallElement(name),
  createElement: (name: string) => new SmallElement(name),
  createTextNode: (data: string) => new SmallText(data),
};

/** What the component draws, given to `read`; taken away afterwards. The globals that it needs are the test's own business. */
export function withDrawn<Answer>(what: ComponentChild, read: (root: SmallElement) => Answer): Answer {
  const { root, end } = draw(what);
  try {
    return read(root);
  } finally {
    end();
  }
}

/** The same, read after what the drawing itself set in motion, one function after each turn. */
export async function withDrawnAgain(what: ComponentChild, ...reads: readonly ((root: SmallElement) => void)[]): Promise<void> {
  const { root, end } = draw(what);
  try {
    for (const read of reads) {
      // Preact draws again in the next microtask.
      await Promise.resolve();
      read(root);
    }
  } finally {
    end();
  }
}

/** Something else in the same place, as a page draws it that goes on living. */
export function redraw(root: SmallElement, what: ComponentChild): void {
  render(what, root as unknown as Element);
}

function draw(what: ComponentChild): { readonly root: SmallElement; readonly end: () => void } {
  const before = globalThis.document;
  Object.assign(globalThis, { document: smallDocument });
  const root = new SmallElement('main');
  const end = (): void => {
    render(null, root as unknown as Element);
    Object.assign(globalThis, { document: before });
  };
  try {
    render(what, root as unknown as Element);
  } catch (thrown) {
    end();
    throw thrown;
  }
  return { root, end };
}

/** As a person reads it: one space for each gap. */
export function textOf(what: ComponentChild): string {
  return withDrawn(what, spoken);
}

export function spoken(element: SmallElement): string {
  return words(element).join(' ').replaceAll(/\s+/g, ' ').trim();
}

function words(node: SmallNode): readonly string[] {
  return node instanceof SmallElement ? [node.childNodes.flatMap(words).join(isBlock(node) ? ' ' : '')] : [node.textContent];
}

function isBlock({ localName }: SmallElement): boolean {
  return !['p', 'span', 'strong', 'em', 'a', 'h1', 'h2', 'h3', 'td', 'th', 'button'].includes(localName);
}
