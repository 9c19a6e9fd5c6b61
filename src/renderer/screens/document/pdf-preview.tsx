/** A PDF as it will be printed: pages below each other, drawn when they come into view. */
import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { drawPage, openPdf } from './pdf-file.ts';
import './document.css';

interface PdfPreviewProps {
  readonly file: ProducedFile | null;
  readonly isLoading?: boolean;
  /** In the bar above the pages: print, save. */
  readonly actions?: ReactNode;
  /** How many pages, from the first on, have been in sight. */
  readonly onPagesSeen?: (pages: number) => void;
}

const ZOOMS = [0.6, 0.8, 1, 1.25, 1.5, 2] as const;

export function PdfPreview({ file, isLoading = false, actions, onPagesSeen }: PdfPreviewProps) {
  const { t } = useTranslation();
  const { pdf, hasFailed } = usePdf(file);
  const [zoom, setZoom] = useState(2);
  return (
    <section className="pdf-preview" aria-label={t('document.preview')}>
      <header>
        <b className="pdf-name">{file?.name ?? t('document.preview')}</b>
        {pdf ? <span className="pdf-count">{t('document.pagesTotal', { n: pdf.numPages })}</span> : null}
        <span className="page-space" />
        {pdf ? (
          <>
            <Button
              size="small" type="text" icon={<MinusOutlined />} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}
              aria-label={t('document.zoomOut')}
            />
            <Button
              size="small" type="text" icon={<PlusOutlined />} disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}
              aria-label={t('document.zoomIn')}
            />
          </>
        ) : null}
        {actions}
      </header>
      {hasFailed ? <EmptyState sentence={t('document.cannotShow')} /> : null}
      {!file && !isLoading ? <EmptyState sentence={t('document.previewEmpty')} /> : null}
      {(file && !pdf && !hasFailed) || isLoading ? <div className="pdf-loading"><Spin /> {t('document.opening')}</div> : null}
      {pdf && !isLoading ? <PdfPages pdf={pdf} zoom={ZOOMS[zoom] ?? 1} onPagesSeen={onPagesSeen} /> : null}
    </section>
  );
}

function usePdf(file: ProducedFile | null): { readonly pdf: PDFDocumentProxy | null; readonly hasFailed: boolean } {
  const [shown, setShown] = useState<{ readonly file: ProducedFile; readonly pdf: PDFDocumentProxy | null } | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    let isCurrent = true;
    const opening = openPdf(file.bytes);
    opening.then((pdf) => { if (isCurrent) setShown({ file, pdf }); }, () => { if (isCurrent) setShown({ file, pdf: null }); });
    return () => {
      isCurrent = false;
      void opening.then((pdf) => pdf.loadingTask.destroy(), () => undefined);
    };
  }, [file]);
  const isOfThis = shown !== null && shown.file === file;
  return { pdf: isOfThis ? shown.pdf : null, hasFailed: isOfThis && shown.pdf === null };
}

interface PdfPagesProps {
  readonly pdf: PDFDocumentProxy;
  readonly zoom: number;
  readonly onPagesSeen: ((pages: number) => void) | undefined;
}

function PdfPages({ pdf, zoom, onPagesSeen }: PdfPagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(box);
  usePagesSeen(box, width > 0, onPagesSeen);
  return (
    <div className="pdf-pages" ref={box} tabIndex={0}>
      {width > 0 ? Array.from({ length: pdf.numPages }, (_, index) => <PdfPage key={index} pdf={pdf} no={index + 1} width={Math.floor(width * zoom)} />) : null}
    </div>
  );
}

/** A page counts as seen when its lower end has been in sight, and all before it have. */
function usePagesSeen(box: { readonly current: HTMLElement | null }, isLaidOut: boolean, onPagesSeen: ((pages: number) => void) | undefined): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !isLaidOut || !onPagesSeen) return undefined;
    const seen = new Set<number>();
    const look = () => {
      const bottom = element.getBoundingClientRect().bottom;
      [...element.querySelectorAll('.pdf-page')].forEach((page, index) => { if (page.getBoundingClientRect().bottom - 40 <= bottom) seen.add(index); });
      let count = 0;
      while (seen.has(count)) count += 1;
      onPagesSeen(count);
    };
    const timer = setTimeout(look, 300);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', look);
    };
  }, [box, isLaidOut, onPagesSeen]);
}

function useInnerWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return width;
}

/** Height of an A4 page for a width of one, until the page itself is known. */
const A4 = 297 / 210;

function PdfPage({ pdf, no, width }: { readonly pdf: PDFDocumentProxy; readonly no: number; readonly width: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  const [ratio, setRatio] = useState(A4);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) setIsSeen(true); }, { rootMargin: '400px' });
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isSeen) return undefined;
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(no);
      if (isCurrent && canvas.current) setRatio(await drawPage(page, canvas.current, width));
    };
    // A page that is closed while it is being drawn is no fault.
    const timer = setTimeout(() => void draw().catch(() => undefined), 30);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isSeen, pdf, no, width]);
  return <canvas ref={canvas} className="pdf-page" style={{ width, height: Math.floor(width * ratio) }} aria-label={t('document.page', { page: no, pages: pdf.numPages })} />;
}
