/** A sentence whose *numbers* stand in the accent colour: the visitor's own figure, wherever it occurs. */
export function Marked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('*').map((piece, index) =>
        index % 2 === 1 ? (
          <strong class="own" key={`${index}${piece}`}>
            {piece}
          </strong>
        ) : (
          piece
        ),
      )}
    </>
  );
}
