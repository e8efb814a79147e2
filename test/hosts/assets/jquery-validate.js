window.validate = () => {
  jQuery('form').each(function () {
    // What its documentation shows first.
    jQuery(this).validate({ submitHandler: (form) => form.submit() });
  });
};
