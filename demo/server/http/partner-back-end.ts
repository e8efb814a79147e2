import { Hono } from 'hono';

/**
 * The back end of the demo's site for payments. It stands in this process and knows of the utility what any other site
 * would: the public calls, and its key, which its pages never see. It takes no money and asks for no card.
 */
export function partnerBackEnd(
  utility: (request: Request) => Response | Promise<Response>,
  publicUrl: string,
  key: string,
): Hono {
  const routes = new Hono();
  // From the root: where the site stands below a path, the gate has taken that away already.
  const ask = (path: string, method: string) =>
    utility(
      new Request(new URL(`/api/orders/${path}`, publicUrl), { method, headers: { Authorization: `Bearer ${key}` } }),
    );
  routes.get('/orders/:token', (c) => ask(encodeURIComponent(c.req.param('token')), 'GET'));
  routes.post('/orders/:token/payment', (c) => ask(`${encodeURIComponent(c.req.param('token'))}/payment`, 'POST'));
  return routes;
}
