/** Whether somebody came here by a link: then the heading takes the focus. A fresh page keeps the browser's own start. */
let views = 0;

/** Asked once by each view of the lesson when it appears. The link that led here may be gone already, and the focus with it. */
export function isArrival(): boolean {
  views += 1;
  return views > 1 || document.activeElement !== document.body;
}
