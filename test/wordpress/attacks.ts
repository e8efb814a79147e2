/** What an author may try, to have a form post to a stranger or to the wrong place on the site. */
export function attacks(stranger: string): string {
  const data = `data-endpoint="${stranger}/a" data-frame="${stranger}/frame.html" data-cabinet-url="${stranger}/b"`;
  const own = 'data-endpoint="/wp-comments-post.php" data-cabinet-url="/secret" data-recover-url="/secret"';
  return `
[vodokanal form="register" endpoint="${stranger}/c" cabinet-url="${stranger}/c" frame="${stranger}/frame.html"]

[vodokanal form="login" lang='ru" endpoint="${stranger}/d' heading='2" onfocus="fetch(1)']

[vodokanal form='register endpoint=${stranger}/e' script="${stranger}/e.js"]

<!-- wp:vodokanal-forms/form {"form":"register","endpoint":"${stranger}/f","lang":"ru\\" onfocus=\\"fetch(1)","className":"x\\" endpoint=\\"${stranger}/f","frame":"${stranger}/frame.html"} /-->

<!-- wp:vodokanal-forms/form {"form":["login"],"lang":{"a":1},"heading":7,"loginUrl":"${stranger}/g"} /-->

<div class="vodokanal-widget" data-vodokanal="login" ${own}></div>

<div class="vodokanal-widget" data-vodokanal="register" ${own} data-return-url="/secret"></div>

<div class="vodokanal-widget" data-vodokanal="login" ${data}></div>

<p><a class="vodokanal-widget" data-vodokanal="register" ${data} href="/">Увійти</a></p>

<vodokanal-login endpoint="${stranger}/h"></vodokanal-login>

<script>window.vodokanal = { login: { endpoint: "${stranger}/i" } }</script>

<script data-vodokanal-settings='{"login":{"endpoint":"${stranger}/j"}}'></script>

<iframe src="${stranger}/k"></iframe>
`;
}
