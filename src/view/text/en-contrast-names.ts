/** English: names out of the data, which are English themselves. Notes for translators: en.ts. */
export const names = {
  /** Places, classes of devices, contracts and what became of them; makers and models keep their names. */
  say: (name: string) => name,
} as const;
