/** Start of the page: texts first, then the app. */
import { createRoot } from 'react-dom/client';
import { BranchDesk } from './app/branch-desk.tsx';
import { startText } from './text/index.ts';
import './styles/theme.css';
import './styles/shell.css';
import './styles/components.css';
import './styles/grid.css';
import './styles/screens.css';
import './styles/print.css';

await startText();
const root = document.getElementById('root');
if (root) createRoot(root).render(<BranchDesk />);
