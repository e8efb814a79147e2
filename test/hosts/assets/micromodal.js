MicroModal.init();
