/**
 * Whether this visit may keep a copy of the page's own files for use without a network.
 * By itself only on an https address opened by a person: the command line's server shows another build at the same address every time, and
 * a program that measures must not meet an older page. `offline=1` in the address asks for it anywhere, `offline=0` deletes it.
 * Place: start-copy.ts asks after the first drawing; copy.ts acts. Pure.
 */
export interface Visit {
  /** `offline` of the address. */
  readonly asked: '0' | '1' | null;
  readonly protocol: string;
  /** "null" in a sandboxed frame and from disk. */
  readonly origin: string;
  /** Not in a frame: a copy there would serve the other page's visitors, who did not come for this one. */
  readonly isTop: boolean;
  readonly isAutomated: boolean;
  /** Absent in old browsers, private windows of some, and at insecure addresses. */
  readonly hasServiceWorkers: boolean;
}

export function copyRule({ asked, protocol, origin, isTop, isAutomated, hasServiceWorkers }: Visit): 'keep' | 'drop' | 'leave' {
  const isPossible = hasServiceWorkers && isTop && origin !== 'null' && /^https?:$/.test(protocol);
  if (!isPossible) return 'leave';
  if (asked !== null) return asked === '1' ? 'keep' : 'drop';
  return protocol === 'https:' && !isAutomated ? 'keep' : 'leave';
}
