/** A sentence whose *numbers* stand in the accent colour: the visitor's own figure, wherever it occurs. */
export function Marked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('*').map((piece, index) =>
        index % 2 === 1 ? (
          <strong class="own" key={`${index}${piece}`}>
            {unbroken(piece)}
          </strong>
        ) : (
          piece
        ),
      )}
    </>
  );
}

/** No line ends between a minus and its sum. */
function unbroken(figure: string): string {
  return figure.replaceAll('−', '−\u2060');
}
