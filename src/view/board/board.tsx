/** The room "board". Place: loaded when its address is opened (room.tsx). */
export function Board() {
  return <h1>Board</h1>;
}
