window.hijacked = [];
jQuery(($) => {
  function take(event) {
    event.preventDefault();
    window.hijacked.push(event.type);
    return false;
  }
  $(document).on('submit', 'form', take);
  $('form').on('submit', take);
  setTimeout(() => {
    $('form').on('submit', take);
  }, 200);
});
