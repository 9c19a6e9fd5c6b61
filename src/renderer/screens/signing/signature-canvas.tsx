/** Pen or mouse: the strokes with pressure and time, and their picture. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';

export interface DrawnSignature {
  readonly strokes: [number, number, number, number][][];
  readonly image: Uint8Array<ArrayBuffer>;
}

interface SignatureCanvasProps {
  readonly isRunning: boolean;
  readonly onSign: (signature: DrawnSignature) => void;
}

export function SignatureCanvas({ isRunning, onSign }: SignatureCanvasProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const ratio = Math.max(1, window.devicePixelRatio);
    element.width = Math.floor(element.offsetWidth * ratio);
    element.height = Math.floor(element.offsetHeight * ratio);
    element.getContext('2d')?.scale(ratio, ratio);
    const made = new SignaturePad(element, { minWidth: 0.8, maxWidth: 2.6, penColor: '#101a30' });
    made.addEventListener('endStroke', () => setIsEmpty(made.isEmpty()));
    pad.current = made;
    return () => made.off();
  }, []);
  const clear = () => { pad.current?.clear(); setIsEmpty(true); };
  const submit = () => { if (pad.current && !pad.current.isEmpty()) onSign(drawnOf(pad.current)); };
  return (
    <>
      <canvas ref={canvas} className="device-pad" aria-label={t('signing.device.pad')} />
      <div className="device-row">
        <Button size="small" onClick={clear} disabled={isEmpty || isRunning}>{t('signing.device.clear')}</Button>
        <span className="page-space" />
        <Button type="primary" onClick={submit} disabled={isEmpty} loading={isRunning}>{t('signing.device.submit')}</Button>
      </div>
    </>
  );
}

function drawnOf(pad: SignaturePad): DrawnSignature {
  const groups = pad.toData();
  const start = groups[0]?.points[0]?.time ?? 0;
  const strokes = groups.map(({ points }) => points.map(({ x, y, pressure, time }): [number, number, number, number] =>
    [Math.round(x), Math.round(y), Math.round(Math.min(1, pressure) * 1000), Math.max(0, Math.round(time - start))]));
  return { strokes, image: bytesOf(pad.toDataURL('image/png')) };
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
