window.validate = () => {
  jQuery('form').each(function () {
    jQuery(this).validate();
  });
};
