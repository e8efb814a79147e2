fetch('../assets/author.html')
  .then((response) => response.text())
  .then((html) => {
    document.querySelector('main').innerHTML = DOMPurify.sanitize(html);
  });
