DarkReader.setFetchMethod(window.fetch);
DarkReader.enable({ brightness: 100, contrast: 100 });
