/** The product's mark: a terraced field under a roof line. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="brand-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="currentColor" />
      <path d="M5 10.2 12 5l7 5.2" fill="none" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M5 14c2.4-1.6 4.6-1.6 7 0s4.6 1.6 7 0M5 18c2.4-1.6 4.6-1.6 7 0s4.6 1.6 7 0" fill="none" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
