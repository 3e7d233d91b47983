import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words';

/** What some browsers have for reading codes (Shape Detection API); TypeScript knows nothing of it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorMaker {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const format = 'qr_code';

/** Milliseconds between two looks: a phone stays cool, and nobody waits. */
const pauseMs = 200;

const makerHere = (): DetectorMaker | undefined =>
  (globalThis as { readonly BarcodeDetector?: DetectorMaker }).BarcodeDetector;

/** Returns what reads tickets; null where the browser has no camera for pages, or reads no such codes. */
const detectorHere = async (): Promise<Detector | null> => {
  const Maker = makerHere();
  if (!Maker || !('mediaDevices' in navigator)) return null;
  const formats = await Maker.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes(format) ? new Maker({ formats: [format] }) : null;
};

const stop = (stream: MediaStream | null): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

interface CameraProps {
  readonly detector: Detector;
  readonly onRead: (text: string) => void;
  readonly onFailed: () => void;
  readonly onStop: () => void;
}

/** What the camera sees, until it sees a ticket. The picture leaves the browser as little as it is kept. */
const Camera = ({ detector, onRead, onFailed, onStop }: CameraProps) => {
  const { attendees } = words();
  const shown = useRef<HTMLVideoElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    let next: ReturnType<typeof setTimeout> | undefined;
    const look = async (video: HTMLVideoElement): Promise<void> => {
      const [found] = await detector.detect(video).catch(() => []);
      if (isOver) return;
      if (found) onRead(found.rawValue);
      else next = setTimeout(() => void look(video), pauseMs);
    };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const video = shown.current;
      if (isOver || !video) {
        stop(stream);
        return;
      }
      video.srcObject = stream;
      await video.play();
      await look(video);
    };
    button.current?.focus();
    begin().catch(() => {
      if (!isOver) onFailed();
    });
    return () => {
      isOver = true;
      clearTimeout(next);
      stop(stream);
    };
  }, []);
  return (
    <div class="stack">
      <video ref={shown} class="picture" muted playsInline aria-label={attendees.camera} />
      <button ref={button} type="button" class="button light" onClick={onStop}>
        {attendees.stopScanning}
      </button>
    </div>
  );
};

/** Reads a ticket by the camera where the browser can; elsewhere its text is typed, and nothing is shown here. */
export const Scan = ({ onRead }: { readonly onRead: (text: string) => void }) => {
  const { attendees } = words();
  const detector = useSignal<Detector | null>(null);
  const isOpen = useSignal(false);
  const said = useSignal('');
  useEffect(() => {
    void detectorHere().then((found) => (detector.value = found));
  }, []);
  if (!detector.value) return null;
  const end = (text: string): void => {
    isOpen.value = false;
    said.value = text;
  };
  return (
    <div class="stack">
      <p role="status">{said.value}</p>
      {isOpen.value ? (
        <Camera
          detector={detector.value}
          onRead={(text) => {
            end('');
            onRead(text);
          }}
          onFailed={() => end(attendees.noCamera)}
          onStop={() => end('')}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => (isOpen.value = true)}>
            {attendees.scan}
          </button>
        </p>
      )}
    </div>
  );
};
