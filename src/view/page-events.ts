/**
 * What the page tells the outside: CustomEvents on document (they bubble to window) with plain JSON in `detail`, and `data-state` on body.
 * Place: session.ts and main.tsx emit; drivers, embedding pages and tests listen.
 */
export type PageEventName = 'ready' | 'event' | 'sample' | 'done' | 'error';

export function emit(name: PageEventName, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`hashwatt:${name}`, { detail, bubbles: true }));
}
