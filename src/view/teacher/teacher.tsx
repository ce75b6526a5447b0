/** The room "teacher". Place: loaded when its address is opened (room.tsx). */
export function Teacher() {
  return <h1>Teacher</h1>;
}
