/**
 * The type of another language's table: the same keys, any strings, functions that take the same values.
 * Place: each `es-*.ts` is held to its `en-*.ts` with it, so a sentence left out does not compile.
 */
export type Translated<Table> = Table extends string
  ? string
  : Table extends (...values: infer Values) => infer Sentence
    ? (...values: Values) => Translated<Sentence>
    : { readonly [Key in keyof Table]: Translated<Table[Key]> };
