/** Whether the screen around a component is the one in front: visited screens stay mounted so that nothing on them is lost. */
import { createContext, useContext } from 'react';

export const ShownScreenContext = createContext(true);

export const useIsScreenShown = (): boolean => useContext(ShownScreenContext);
