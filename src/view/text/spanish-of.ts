/** Spanish says "2 millones de años" but "2000 años". Place: the Spanish tables whose amounts arrive in words. */
const LARGE = /(millón|millones|billón|billones|trillón|trillones|cuatrillón|cuatrillones)$/;

/** What stands between an amount and what is counted: " de " or a space. */
export function between(amount: string): ' de ' | ' ' {
  return LARGE.test(amount) ? ' de ' : ' ';
}
