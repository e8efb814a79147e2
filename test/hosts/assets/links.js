addEventListener('load', () => {
  setTimeout(() => {
    window.vodokanal = {
      lang: 'uk',
      register: { endpoint: '/api/registrations', headingLevel: 4 },
      links: { 'https://example.com/cabinet/register': { element: 'register', partner: 'gazeta' } },
    };
  }, 100);
});
