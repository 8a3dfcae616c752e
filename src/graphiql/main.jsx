import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.ts';
import { FIRST_QUESTION } from './first-question.ts';
import './page.css';

createRoot(document.getElementById('graphiql')).render(<GraphiQL fetcher={ask} defaultQuery={FIRST_QUESTION} />);
