/** "an Antminer", "a WhatsMiner": English names of machines with their article. Place: under the English tables of report and screens. */

/** By the first letter as it is said: an SP10, because S is said "ess" before a number; but a SEALMINER. */
export function withArticle(name: string): string {
  return `${/^(?:[AEIO]|SP?\d)/.test(name) ? 'an' : 'a'} ${name}`;
}
