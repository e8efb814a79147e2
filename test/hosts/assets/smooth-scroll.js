jQuery(($) => {
  $(document).on('click', 'a[href*="#"]', (event) => {
    event.preventDefault();
    var target = $(event.currentTarget.hash);
    window.scrolledTo = target.length;
    $('html, body').animate({ scrollTop: target.offset().top }, 100);
    location.hash = event.currentTarget.hash;
  });
  window.scrolls = true;
});
