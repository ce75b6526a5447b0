/** The short name of a hashing machine: its model without the maker's word, where a number tells it apart. Place: labels and formula of the inversion. */

/** "Antminer S19 XP Hyd" is an "S19 XP Hyd", "Antminer S9 (14 TH/s)" an "S9"; "T2 Turbo" and "Avalon Q" stay whole. */
export function modelName(name: string): string {
  const bare = name.replace(/ \(.*\)$/, '');
  const model = bare.slice(bare.indexOf(' ') + 1);
  return /\d/.test(model) ? model : bare;
}
