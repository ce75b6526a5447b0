/** A sentence of the lesson: *the student's own number* in the accent colour, _a term_ where it is first explained. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(\*[^*]+\*|_[^_]+_)/).map((piece, index) => {
        if (piece.startsWith('*'))
          return (
            <strong class="own" key={`${index}${piece}`}>
              {piece.slice(1, -1)}
            </strong>
          );
        return piece.startsWith('_') ? <dfn key={`${index}${piece}`}>{piece.slice(1, -1)}</dfn> : piece;
      })}
    </>
  );
}

export function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <Prose text={text} />
        </p>
      ))}
    </>
  );
}
