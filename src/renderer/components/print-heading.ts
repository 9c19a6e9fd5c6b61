/** What stands above everything printed from a list: the branch and the person. The shell provides it. */
import { createContext, useContext } from 'react';

export const PrintHeadingContext = createContext<readonly string[]>([]);

export const usePrintHeading = (): readonly string[] => useContext(PrintHeadingContext);
