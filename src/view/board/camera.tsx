/**
 * Reads QR codes with the camera, where the browser itself can read them (`BarcodeDetector`); elsewhere there is no button.
 * Place: in the paste panel. The browser asks for permission after the click; the picture is looked at on this device and kept nowhere.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../text/board';
import { addText } from './board-state';

/** Shape Detection API, not in TypeScript's library: https://wicg.github.io/shape-detection-api/ */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** Cameras need a secure context too; without one there is no `mediaDevices`. */
export function canScan(): boolean {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return detectorClass() !== undefined && devices !== undefined;
}

/** Between two looks; more often would only warm the phone. */
const LOOK_INTERVAL_MS = 250;

export function Camera() {
  const sentences = words.camera;
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const refuse = (): void => {
    setOpen(false);
    setRefused(true);
  };
  return (
    <>
      <button
        type="button"
        class="button-quiet"
        id="board-scan"
        aria-expanded={isOpen}
        onClick={() => {
          setRefused(false);
          setOpen(!isOpen);
        }}
      >
        {isOpen ? sentences.close : sentences.open}
      </button>
      {isRefused ? (
        <p class="faint" role="status">
          {sentences.refused}
        </p>
      ) : null}
      {isOpen ? <Viewfinder onRefused={refuse} /> : null}
    </>
  );
}

function Viewfinder({ onRefused }: { readonly onRefused: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    const watching = new AbortController();
    if (element !== null) watch(element, watching.signal).catch(() => watching.signal.aborted || onRefused());
    return () => watching.abort();
  }, []);
  return (
    <div class="board-camera">
      <video ref={video} muted playsInline aria-label={words.camera.view} />
      <p class="faint" role="status">
        {words.camera.looking}
      </p>
    </div>
  );
}

/** Looks until it is aborted; the camera is let go whatever happens. */
async function watch(element: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  const Detector = detectorClass();
  if (Detector === undefined) return;
  const detector = new Detector({ formats: ['qr_code'] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    element.srcObject = stream;
    await element.play();
    let seen = '';
    while (!signal.aborted) {
      for (const { rawValue } of await detector.detect(element)) {
        // The same code stays in the picture for a while.
        if (rawValue !== seen) await addText(rawValue.slice(0, 4000));
        seen = rawValue;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
