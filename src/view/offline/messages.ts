/** What the page says to the copy that waits. Place: copy.ts sends, service.worker.ts hears. */
export const ACTIVATE = 'hashwatt:activate';
