/**
 * The screen of the present address, with the last few visited ones kept mounted behind it: going to another screen and
 * back loses no tick, scroll position or half-filled form. Hidden screens do not refetch (see use-branch-query.ts).
 */
import { Suspense, useState } from 'react';
import { matchPath, Route, Routes, useLocation, type Location } from 'react-router';
import { LoadFault } from '../components/load-fault.tsx';
import { ShownScreenContext } from './shown-screen.ts';
import { screens, type Screen } from './routes.tsx';

const MOST_KEPT = 8;

interface Kept {
  readonly path: string;
  /** Where the screen was when it was last in front; it keeps seeing that address while hidden. */
  readonly location: Location;
}

export function KeptScreens({ allowed }: { readonly allowed: readonly Screen[] }) {
  const location = useLocation();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const current = allowed.find((screen) => matchPath(`/${screen.path}`, location.pathname));
  if (current && !isUpToDate(kept, current.path, location)) setKept(keep(kept, { path: current.path, location }));

  return kept.map((entry) => {
    const screen = screens.find((one) => one.path === entry.path);
    const isShown = entry.path === current?.path;
    if (!screen) return null;
    return (
      <div key={entry.path} className="kept-screen" hidden={!isShown}>
        <ShownScreenContext value={isShown}>
          <LoadFault>
            <Suspense fallback={<div className="screen-loading" />}>
              <Routes location={entry.location}>
                <Route path={`/${screen.path}`} element={<screen.component />} />
              </Routes>
            </Suspense>
          </LoadFault>
        </ShownScreenContext>
      </div>
    );
  });
}

function isUpToDate(kept: readonly Kept[], path: string, location: Location): boolean {
  return kept.some((entry) => entry.path === path && entry.location === location);
}

/** In their old order, so that React moves nothing; the one not seen for longest goes. */
function keep(kept: readonly Kept[], entry: Kept): readonly Kept[] {
  if (kept.some((other) => other.path === entry.path)) return kept.map((other) => (other.path === entry.path ? entry : other));
  return [...kept, entry].slice(-MOST_KEPT);
}
