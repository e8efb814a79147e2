/* As core/misc/form.js of Drupal does. */
jQuery(($) => {
  $('body').on('submit.singleSubmit', 'form:not([method~="GET"])', (event) => {
    var $form = $(event.currentTarget);
    var values = $form.serialize();
    if ($form.attr('data-drupal-form-submit-last') === values) event.preventDefault();
    else $form.attr('data-drupal-form-submit-last', values);
  });
});
