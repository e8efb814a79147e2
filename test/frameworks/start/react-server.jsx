import { renderToString } from 'react-dom/server';

export const draw = (Page) => renderToString(<Page />);
