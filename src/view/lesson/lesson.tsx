/** The room "lesson". Place: loaded when its address is opened (room.tsx). */
export function Lesson() {
  return <h1>Lesson</h1>;
}
