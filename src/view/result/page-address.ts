/**
 * The address of this page as another device can open it, without query and fragment.
 * Place: under the QR code of a result and the board's link for pupils. Pure.
 */

/** Null for a page from disk or inside another document: nobody else can open that. */
export function addressOfPage({ protocol, origin, pathname }: Pick<Location, 'protocol' | 'origin' | 'pathname'>): string | null {
  return protocol === 'https:' || protocol === 'http:' ? `${origin}${pathname}` : null;
}
